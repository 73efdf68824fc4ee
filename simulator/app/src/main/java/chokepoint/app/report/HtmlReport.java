package chokepoint.app.report;

import chokepoint.app.results.ReportFiles;
import chokepoint.app.results.ResultsReader;
import chokepoint.app.results.SweepReader;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report of a results folder: one page that needs nothing else, and the tables of the page as files.
 * Nothing is run again, and nothing but the folder is read, so the same folder gives the same bytes.
 *
 * <p>{@link chokepoint.app.chart.ChartFonts#install} must have run before.
 */
public final class HtmlReport {

    /** Where the build puts the templates. */
    private static final String TEMPLATES = "chokepoint.app.report.templates";

    private HtmlReport() {}

    /** Makes {@code report.html} and {@code tables/} of a folder, in the folder, and returns the page's file. */
    public static Path write(Path folder) throws IOException {
        ReportPage page = page(folder);
        Map<String, String> tables = new LinkedHashMap<>();
        for (ReportTable table : page.tables()) {
            tables.put(table.name() + ".csv", TableFiles.csv(table));
            tables.put(table.name() + ".tex", Latex.table(table));
        }
        return ReportFiles.write(folder, html(page), tables);
    }

    /**
     * Makes a page that puts the folders of several studies side by side.
     *
     * @param folders at least two; the others are compared with the first
     * @param file that the page becomes; what is there is replaced
     */
    public static Path compare(List<Path> folders, Path file) throws IOException {
        List<ComparedFolder> compared = new ArrayList<>();
        for (Path folder : folders) {
            String letter = String.valueOf((char) ('a' + compared.size()));
            String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
            compared.add(new ComparedFolder(letter, name, ResultsReader.open(folder)));
        }
        return ReportFiles.write(file, html(new ComparisonReport(compared).page()));
    }

    private static ReportPage page(Path folder) throws IOException {
        return SweepReader.isSweep(folder)
                ? new SweepReport(SweepReader.open(folder)).page()
                : new StudyReport(ResultsReader.open(folder)).page();
    }

    static String html(ReportPage page) throws IOException {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
        StringOutput text = new StringOutput();
        templates.render("report.jte", Map.of("page", page, "parts", PageParts.of(page)), text);
        return text.toString();
    }
}
