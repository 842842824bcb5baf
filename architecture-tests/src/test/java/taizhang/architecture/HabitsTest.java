// SPDX-License-Identifier: Apache-2.0
package taizhang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Habits that a reviewer would otherwise have to remember. */
@AnalyzeClasses(packages = "taizhang", importOptions = DoNotIncludeTests.class)
class HabitsTest {

    private static final Set<String> CLOCKED = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());

    @ArchTest
    static final ArchRule nobody_asks_for_the_time_without_a_clock = noClasses()
            .should()
            .callMethodWhere(describe(
                    "now() without a Clock",
                    (JavaCall<?> call) -> call.getName().equals("now")
                            && CLOCKED.contains(call.getTargetOwner().getName())
                            && call.getTarget().getRawParameterTypes().isEmpty()))
            .because("a played story and a test must be able to hold the time still");

    @ArchTest
    static final ArchRule jackson_2_stays_out_of_our_code = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
            .because("two mappers would sooner or later disagree about one event");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
            .because("such a name hides that nobody decided what the class is for");

    @ArchTest
    static final ArchRule no_package_is_called_common = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..helper..")
            .because("packages are named by feature");

    @ArchTest
    static final ArchRule controllers_are_nobodys_business = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .because("a page is reached by its URL, not by its class");

    @ArchTest
    static final ArchRule commands_are_handled_on_the_command_side_only = noMethods()
            .that()
            .areMetaAnnotatedWith(CommandHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideOutsideOfPackage("taizhang.command..")
            .because("there is one place where decisions are taken");

    @ArchTest
    static final ArchRule packages_know_each_other_one_way_only = slices().matching("taizhang.(**)")
            .should()
            .beFreeOfCycles()
            .because("a feature that can be read alone can be changed alone");
}
