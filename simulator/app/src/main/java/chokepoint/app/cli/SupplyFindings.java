package chokepoint.app.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What each scenario does to a country's self-sufficiency and to how well it does without its largest
 * supplier: a row for each of the minerals that move most.
 */
record SupplyFindings(CountryFindings found, List<String> scenarios) {

    static final String SELF_SUFFICIENCY = "self-sufficiency";
    static final String ADEQUACY = "n-1-adequacy";

    private static final int MINERALS_SHOWN = 3;
    private static final double PERCENT = 100;

    /** The table with its title, or nothing where self-sufficiency was not recorded or nothing is compared. */
    String text(int width) {
        String first = scenarios.get(0);
        TextTable table = new TextTable(2);
        table.row(List.of(
                "scenario", "mineral", "self-sufficiency, %", "change, % pts", "without largest, %", "change, % pts"));
        boolean any = false;
        for (String scenario : scenarios.subList(1, scenarios.size())) {
            String name = scenario;
            for (String mineral : found.mostChanged(scenario, SELF_SUFFICIENCY, MINERALS_SHOWN)) {
                List<String> row = new ArrayList<>(List.of(name, mineral));
                cells(row, scenario, SELF_SUFFICIENCY, mineral);
                cells(row, scenario, ADEQUACY, mineral);
                table.row(row);
                name = "";
                any = true;
            }
        }
        return any ? "\nSupply, and its change from " + first + "\n" + table.text(width) : "";
    }

    private void cells(List<String> row, String scenario, String metric, String mineral) {
        row.add(found.level(scenario, metric, mineral)
                .map(level -> level.times(PERCENT).level(1))
                .orElse("-"));
        row.add(found.change(scenario, metric, mineral)
                .map(change -> change.times(PERCENT).change(1))
                .orElse("-"));
    }
}
