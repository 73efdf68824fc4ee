package chokepoint.app.config;

import chokepoint.metric.MetricId;
import chokepoint.study.Study;
import java.util.List;

/** A sweep in one line of JSON, without what only says how many points and runs there are. */
final class SweepText {

    private SweepText() {}

    static String canonical(SweepHeader header, StudyFile base, SweptDesign swept, List<MetricId> outputs) {
        DesignSection design = header.design();
        StringBuilder json = new StringBuilder("{\"design\":" + CanonicalJson.quoted(design.canonical()));
        String separator = ",\"factors\":[";
        for (SweptFactor factor : swept.factors()) {
            json.append(separator).append("{\"in\":").append(StudyFile.texts(factor.scenarios()));
            json.append(",\"name\":")
                    .append(CanonicalJson.quoted(factor.factor().name()));
            json.append(",\"paths\":").append(StudyFile.texts(factor.paths()));
            if (design.isSampled()) {
                String range = factor.factor().range().canonical();
                json.append(",\"range\":").append(CanonicalJson.quoted(range));
            }
            json.append('}');
            separator = ",";
        }
        List<String> columns = outputs.stream().map(MetricId::column).toList();
        json.append("],\"outputs\":").append(StudyFile.texts(columns));
        json.append(",\"question\":").append(CanonicalJson.quoted(header.question()));
        json.append(",\"study\":").append(once(base).canonical());
        json.append(",\"sweep\":").append(CanonicalJson.quoted(header.sweep()));
        return json.append('}').toString();
    }

    /** The study with a single run, whatever it has. */
    private static StudyFile once(StudyFile base) {
        Study study = base.study();
        Study once = new Study(
                study.name(),
                study.question(),
                1,
                study.seed(),
                study.months(),
                study.focus(),
                study.metrics(),
                study.scenarios(),
                study.backtest());
        return new StudyFile(once, base.resolved(), base.tree(), base.attribution());
    }
}
