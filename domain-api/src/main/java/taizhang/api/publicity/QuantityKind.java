// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.util.List;

/** What was counted at an activity, each with the units in which ledgers count it, the usual one first. */
public enum QuantityKind {
    /** 发放资料 */
    MATERIALS("份", "册", "张", "个", "件", "本"),
    /** 解答咨询 */
    CONSULTATIONS("人次", "人", "次"),
    /** 受众人数 */
    AUDIENCE("人次", "人"),
    /** 覆盖村(社区) */
    VILLAGES_REACHED("个"),
    /** 出动人员 */
    STAFF("人次", "人"),
    /** 展板、横幅等 */
    DISPLAYS("块", "条", "次", "台次", "个", "件", "张"),
    /** 线上阅读、播放 */
    VIEWS("次", "人次"),
    /** 线上推送 */
    POSTS("条", "次"),
    /** 讲座、宣讲 */
    LECTURES("场", "次"),
    /** 问卷 */
    QUESTIONNAIRES("份", "张");

    private final List<String> units;

    QuantityKind(String... units) {
        this.units = List.of(units);
    }

    public List<String> units() {
        return units;
    }
}
