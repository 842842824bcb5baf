// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bureaus of the city: as many systems as there are, one bureau of each at the city's own level and the rest in its
 * districts. A few end: one in a hundred is merged into its neighbour or closed in the course of the years.
 */
final class Offices {

    private static final List<String> SYSTEMS = List.of(
            "公安局",
            "司法局",
            "信访局",
            "发展和改革局",
            "教育局",
            "科学技术局",
            "工业和信息化局",
            "民政局",
            "财政局",
            "人力资源和社会保障局",
            "自然资源局",
            "生态环境局",
            "住房和城乡建设局",
            "交通运输局",
            "水利局",
            "农业农村局",
            "商务局",
            "文化旅游局",
            "卫生健康局",
            "退役军人事务局",
            "应急管理局",
            "审计局",
            "市场监督管理局",
            "统计局",
            "医疗保障局",
            "城市管理局",
            "林业局",
            "体育局",
            "数据局",
            "机关事务管理局");
    private static final List<String> KINDS = List.of("PUBLIC_SECURITY", "JUSTICE", "PETITION");
    private static final int BETWEEN_ENDS = 100;

    private Offices() {}

    /** @param first the first year of the city */
    static List<Office> of(CitySize size, long seed, int first) {
        List<Office> all = new ArrayList<>();
        for (int number = 0; number < size.bureaus(); number++) {
            all.add(office(number, seed));
        }
        // Not those of the city's own level, below which others stand; and neighbours are of the same system.
        int systems = SYSTEMS.size();
        for (int number = 3 * systems; number < all.size(); number += BETWEEN_ENDS) {
            Office office = all.get(number);
            LocalDate day = LocalDate.of(first + number / BETWEEN_ENDS % size.years(), 7, 1);
            boolean merged = number / BETWEEN_ENDS % 2 == 0;
            all.set(
                    number,
                    office.ending(day, merged ? all.get(number - systems).id() : null));
        }
        return List.copyOf(all);
    }

    private static Office office(int number, long seed) {
        Draw draw = Draw.of(seed, number);
        int system = number % SYSTEMS.size();
        int district = number / SYSTEMS.size();
        return new Office(
                number,
                id(number),
                (district == 0 ? "市" : "第%d区".formatted(district)) + SYSTEMS.get(system),
                system < KINDS.size() ? KINDS.get(system) : "OTHER",
                district == 0 ? "CITY" : "DISTRICT",
                above(number),
                draw.between(12, 90),
                draw.between(80, 112) / 100.0,
                draw.percent(60),
                null,
                null);
    }

    private static String id(int number) {
        return "b%04d".formatted(number);
    }

    private static @Nullable String above(int number) {
        return number < SYSTEMS.size() ? null : id(number % SYSTEMS.size());
    }
}
