// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import tools.jackson.databind.node.ObjectNode;

/** Study sessions, lectures, meetings and activities in the words of an ordinary year. */
final class Gatherings {

    private static final String[] TOPICS = {
        "学习贯彻党的路线方针政策", "学习宪法和法律法规", "传达上级会议精神", "总体国家安全观专题", "优化营商环境", "党章党规党纪", "意识形态工作", "保密法律法规", "生态文明建设", "安全生产"
    };
    private static final String[] PLACES = {"三楼会议室", "党员活动室", "报告厅", "二楼会议室", "视频会议室"};
    private static final String[] SQUARES = {"市民广场", "文化广场", "社区服务中心", "中心小学", "工业园区", "集贸市场"};
    private static final String[] STUDY = {
        "CENTRAL_GROUP_DISCUSSION",
        "CENTRAL_GROUP_DISCUSSION",
        "CENTRAL_GROUP_TUTORIAL",
        "CENTRAL_GROUP_VIDEO",
        "CENTRAL_GROUP_EXPANDED",
        "CENTRAL_GROUP_ON_SITE"
    };

    private Gatherings() {}

    static final Kind SESSION = new Kind("Session", "bureau", (body, draw, office) -> {
        body.put("form", draw.oneOf(STUDY)).put("topic", draw.oneOf(TOPICS) + "集中学习");
        body.put("place", draw.oneOf(PLACES)).put("chairRole", "党组书记、局长");
        attendance(body, draw, Math.max(5, office.heads() / 4));
        if (draw.percent(40)) {
            body.putArray("materials").add(draw.oneOf(TOPICS) + "读本").add("有关文件汇编");
        }
        if (draw.percent(30)) {
            body.putArray("keySpeakers").addObject().put("role", "副局长").put("title", "学习体会");
        }
        if (draw.percent(50)) {
            body.put("minutes", "会议组织学习了有关文件，与会人员结合工作实际作了交流发言，会议对下一步工作提出了要求。");
        }
    });

    static final Kind PARTY_LECTURE = lecture("PARTY_LECTURE", "党支部书记");
    static final Kind PUBLIC_LECTURE = lecture("PUBLIC_LECTURE", "副局长");
    static final Kind THEME_DAY = meeting("THEME_DAY", "主题党日", 1);
    static final Kind COMMITTEE = meeting("BRANCH_COMMITTEE", "支委会", 8);
    static final Kind MEMBERS = meeting("BRANCH_MEMBERS", "党员大会", 1);
    static final Kind GROUP = meeting("PARTY_GROUP", "党小组会", 3);
    static final Kind ORG_LIFE = meeting("ORG_LIFE_MEETING", "组织生活会", 1);
    static final Kind LEADERSHIP = meeting("LEADERSHIP_MEETING", "民主生活会", 5);

    static final Kind ACTIVITY = new Kind("Activity", "host", (body, draw, _) -> {
        body.put("title", draw.oneOf(TOPICS) + "宣传活动").put("place", draw.oneOf(SQUARES));
        body.putArray("channels").add("STALL").add(draw.oneOf("LEGAL_CONSULTATION", "BANNER", "DISPLAY_BOARD"));
        var quantities = body.putArray("quantities");
        quantities
                .addObject()
                .put("what", "MATERIALS")
                .put("number", draw.between(1, 40) * 50)
                .put("unit", "份")
                .put("atLeast", draw.percent(40));
        if (draw.percent(60)) {
            quantities
                    .addObject()
                    .put("what", "CONSULTATIONS")
                    .put("number", draw.between(5, 300))
                    .put("unit", "人次");
        }
    });

    static void attendance(ObjectNode body, Draw draw, int expected) {
        int leave = draw.percent(50) ? draw.between(0, Math.max(1, expected / 8)) : 0;
        int absent = draw.percent(8) ? 1 : 0;
        body.putObject("attendance")
                .put("expected", expected)
                .put("present", Math.max(0, expected - leave - absent))
                .put("leave", Math.min(leave, expected));
    }

    private static Kind lecture(String kind, String lecturer) {
        return new Kind("Lecture", "host", (body, draw, office) -> {
            body.put("kind", kind).put("topic", draw.oneOf(TOPICS)).put("lecturerRole", lecturer);
            body.put("place", draw.oneOf(PLACES));
            attendance(body, draw, office.heads());
            body.putArray("points").add(draw.oneOf(TOPICS)).add("工作要求");
        });
    }

    /** @param part that comes of an office's heads: one in so many */
    private static Kind meeting(String kind, String word, int part) {
        return new Kind("Meeting", "bureau", (body, draw, office) -> {
            body.put("kind", kind).put("topic", draw.oneOf(TOPICS) + word);
            body.put("place", draw.oneOf(PLACES)).put("chairRole", "党支部书记");
            attendance(body, draw, Math.max(5, office.heads() / part));
            if (draw.percent(50)) {
                body.putArray("agenda").addObject().put("topic", draw.oneOf(TOPICS));
                body.withArray("agenda").addObject().put("topic", "研究近期工作");
            }
            if (draw.percent(30)) {
                body.putArray("decisions").addObject().put("text", "同意按会议讨论的意见办理");
            }
        });
    }
}
