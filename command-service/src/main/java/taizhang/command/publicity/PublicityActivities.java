// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.Channel;
import taizhang.api.publicity.PlaceTag;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.record.RecordKind;
import taizhang.command.record.Gathering;
import taizhang.command.record.Ledger;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;

/** 宣传活动, domain.md §5. */
@Configuration(proxyBeanMethods = false)
class PublicityActivities {

    private static final Shape QUANTITY = Shape.of(
            Field.required("what", Type.choiceOf(QuantityKind.class)),
            Field.required("number", new Type.Whole(0, Quantity.MOST)),
            Field.required("unit", new Type.Choice("record.unit.", Quantity.UNITS)),
            Field.optional("atLeast", new Type.Tick()),
            Field.optional("estimated", new Type.Tick()),
            Field.optional("varieties", new Type.Whole(1, 1_000)),
            Field.optional("readOn", new Type.Day()));

    private static final Shape MEDIA = Shape.of(
            Field.required("outlet", new Type.Line(Gathering.LONGEST_LINE)),
            Field.optional("title", new Type.Line(Gathering.LONGEST_LINE)),
            Field.optional("publishedOn", new Type.Day()));

    private static final Shape SHAPE = Shape.of(
            Field.required("host", new Type.Reference(Type.To.BUREAU)),
            Field.required("title", new Type.Line(Gathering.LONGEST_LINE)),
            Gathering.HELD_ON,
            Gathering.PLACE,
            Field.optional("plan", new Type.Reference(Type.To.PLAN)),
            Field.optional("planItem", new Type.Reference(Type.To.PLAN_ITEM)),
            Field.optional("quantities", new Type.Rows(QUANTITY, 3)),
            Field.folded("channels", new Type.Choices(Type.choiceOf(Channel.class))),
            Field.folded("campaign", Type.choiceOf(Campaign.class)),
            Gathering.STARTS_AT,
            Gathering.ENDS_AT,
            Gathering.PART_OF_DAY,
            Field.folded("coHosts", new Type.Bureaus()),
            Field.folded("partners", new Type.Lines(Gathering.LONGEST_LINE)),
            Field.folded("theme", new Type.Line(Gathering.LONGEST_LINE)),
            Field.folded("morePlaces", new Type.Lines(Gathering.LONGEST_LINE)),
            Field.folded("placeTags", new Type.Choices(Type.choiceOf(PlaceTag.class))),
            Field.folded("topics", new Type.Lines(Gathering.LONGEST_LINE)),
            Field.folded("feedback", new Type.Paragraph(2_000)),
            Field.folded("media", new Type.Rows(MEDIA, 1)),
            Gathering.COUNTS_AS,
            Gathering.MINUTES,
            Gathering.REMARK);

    @Bean
    Ledger publicityActivityLedger() {
        return new Ledger(
                RecordKind.PUBLICITY_ACTIVITY,
                ActivityDetails.class,
                Ledger.Verbs.of("Activity"),
                SHAPE,
                "heldOn",
                (_, _) -> {});
    }
}
