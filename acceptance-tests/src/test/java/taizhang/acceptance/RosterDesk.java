// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

/** A secretary who keeps her people's names and offices, and calls the roll by them. */
record RosterDesk(Colleague secretary) {

    /** @param people names and offices in turn */
    RosterDesk keeps(String effectiveOn, String... people) {
        secretary.follows("首页", "人员");
        for (int person = 0; person < people.length; person += 2) {
            browser().fill("name", people[person]).press("main form.panel button.btn-primary");
            secretary.sees(people[person]);
        }
        secretary.follows("花名册");
        browser().fill("effectiveOn", effectiveOn);
        var offices = browser().all("[name=office]");
        for (int person = 0; person < people.length; person += 2) {
            offices.get(person / 2).sendKeys(people[person + 1]);
        }
        browser().send();
        return this;
    }

    /** Everybody came but the last one on the roster, who is on leave; the form is left as it is. */
    RosterDesk calls(String record, String reason) {
        secretary.opens("/records/" + record).follows("按花名册点名");
        browser().all("[name=presence] option[value=LEAVE]").getLast().click();
        browser().all("[name=reason]").getLast().sendKeys(reason);
        return this;
    }

    void saves() {
        browser().send();
    }

    private Browser browser() {
        return secretary.browser();
    }
}
