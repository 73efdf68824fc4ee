package chokepoint.app.cli;

import chokepoint.app.results.AttributionLine;
import chokepoint.app.results.DifferenceLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.StudyHeading;
import chokepoint.app.results.SummaryLine;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a study found, for programs: every mean with its standard error, every paired difference with its interval. */
final class FindingsJson {

    private FindingsJson() {}

    static String of(ResultsReader results) {
        StudyHeading study = results.heading();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("study", study.study());
        all.put("runs", study.runs());
        all.put("seed", study.seed());
        all.put("months", study.months());
        all.put("folder", results.folder().toString());
        all.put("summary", results.summary().stream().map(FindingsJson::summary).toList());
        all.put(
                "differences",
                results.differences().stream().map(FindingsJson::difference).toList());
        if (!results.attribution().isEmpty()) {
            all.put(
                    "attribution",
                    results.attribution().stream()
                            .map(FindingsJson::attribution)
                            .toList());
        }
        return JsonText.of(all);
    }

    private static Map<String, Object> attribution(AttributionLine row) {
        Map<String, Object> line = quantity(row.scenario(), row.quantity());
        line.put("switch", row.switchName());
        line.put("runs", row.runs());
        line.put("mean", row.mean());
        line.put("low", row.low());
        line.put("high", row.high());
        line.put("share", row.share());
        line.put("share-low", row.shareLow());
        line.put("share-high", row.shareHigh());
        return line;
    }

    private static Map<String, Object> summary(SummaryLine row) {
        Map<String, Object> line = quantity(row.scenario(), row.quantity());
        line.put("runs", row.runs());
        line.put("mean", row.mean());
        line.put("standard-error", row.standardError());
        return line;
    }

    private static Map<String, Object> difference(DifferenceLine row) {
        Map<String, Object> line = quantity(row.scenario(), row.quantity());
        line.put("reference", row.reference());
        line.put("runs", row.runs());
        line.put("difference", row.difference());
        line.put("low", row.low());
        line.put("high", row.high());
        return line;
    }

    private static Map<String, Object> quantity(String scenario, Quantity metric) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("scenario", scenario);
        line.put("country", metric.country());
        line.put("mineral", metric.mineral());
        line.put("end-use", metric.endUse());
        line.put("metric", metric.metric());
        line.put("unit", metric.unit());
        return line;
    }
}
