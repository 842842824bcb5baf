// SPDX-License-Identifier: Apache-2.0
package taizhang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the modules; package names stand for modules. */
@AnalyzeClasses(packages = "taizhang", importOptions = DoNotIncludeTests.class)
class ModulesTest {

    @ArchTest
    static final ArchRule the_api_knows_only_the_jdk = classes()
            .that()
            .resideInAPackage("taizhang.api..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("taizhang.api..", "java..", "org.jspecify..")
            .because("events outlive every framework that ever wrote them");

    @ArchTest
    static final ArchRule the_storage_ports_know_neither_axon_nor_the_domain = classes()
            .that()
            .resideInAPackage("taizhang.storage..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "taizhang.storage..",
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.sqlite..",
                    "com.mongodb..",
                    "org.bson..")
            .because("another engine must be able to take their place without knowing what is stored");

    @ArchTest
    static final ArchRule only_the_sqlite_adapter_knows_sqlite = noClasses()
            .that()
            .resideOutsideOfPackage("taizhang.storage.sqlite..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sqlite..", "java.sql..")
            .because("two primitives are all that the code knows of a database");

    @ArchTest
    static final ArchRule only_the_mongodb_adapter_knows_mongodb = noClasses()
            .that()
            .resideOutsideOfPackage("taizhang.storage.mongodb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..")
            .because("two primitives are all that the code knows of a database");

    @ArchTest
    static final ArchRule axon_storage_knows_no_domain = noClasses()
            .that()
            .resideInAPackage("taizhang.axon..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("taizhang.api..", "taizhang.codec..", "taizhang.web..")
            .because("an event store stores any event");

    @ArchTest
    static final ArchRule the_codec_knows_no_store = noClasses()
            .that()
            .resideInAPackage("taizhang.codec..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("taizhang.storage..", "taizhang.axon..", "org.springframework..")
            .because("the words on disk are the same on every engine");

    @ArchTest
    static final ArchRule the_rules_know_only_the_words_of_the_domain = classes()
            .that()
            .resideInAPackage("taizhang.rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "taizhang.rules..",
                    "taizhang.api..",
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "org.yaml.snakeyaml..")
            .because("the side that publishes a rule and the side that judges by it must read it alike");

    @ArchTest
    static final ArchRule the_command_side_never_sees_the_query_side = noClasses()
            .that()
            .resideInAPackage("taizhang.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("taizhang.query..")
            .because("a decision is taken from the log, never from a view that may lag");

    @ArchTest
    static final ArchRule the_query_side_never_sees_the_command_side = noClasses()
            .that()
            .resideInAPackage("taizhang.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("taizhang.command..")
            .because("looking must never change anything");

    @ArchTest
    static final ArchRule the_shell_knows_neither_service = noClasses()
            .that()
            .resideInAPackage("taizhang.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("taizhang.command..", "taizhang.query..")
            .because("both services stand on it, also in processes of their own");

    @ArchTest
    static final ArchRule nobody_knows_the_standalone_program = noClasses()
            .that()
            .resideInAnyPackage(
                    "taizhang.api..",
                    "taizhang.codec..",
                    "taizhang.storage..",
                    "taizhang.axon..",
                    "taizhang.projection..",
                    "taizhang.rules..",
                    "taizhang.web..",
                    "taizhang.command..",
                    "taizhang.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("taizhang", "taizhang.story..")
            .because("it is one of several ways to put the services together");
}
