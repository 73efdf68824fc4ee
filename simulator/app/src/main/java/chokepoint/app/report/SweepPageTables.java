package chokepoint.app.report;

import chokepoint.app.chart.Words;
import chokepoint.app.report.ReportTable.Cell;
import chokepoint.app.report.ReportTable.Column;
import chokepoint.app.report.ReportTable.Row;
import chokepoint.app.results.CellLine;
import chokepoint.app.results.IndexLine;
import chokepoint.app.results.Quantity;
import chokepoint.app.results.SweepReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a sweep's page. */
record SweepPageTables(SweepReader results, List<CellLine> cells, Stamp stamp) {

    /** Quantities of the page; {@code sensitivity.csv} has the rest. */
    private static final int MOST_QUANTITIES = 8;

    /** What the design can tell of each factor, of the quantities that are drawn. */
    List<ReportTable> sensitivity() {
        Set<Quantity> shown = results.indices().stream()
                .map(IndexLine::quantity)
                .distinct()
                .limit(MOST_QUANTITIES)
                .collect(Collectors.toUnmodifiableSet());
        List<Row> rows = new ArrayList<>();
        for (IndexLine line : results.indices()) {
            if (shown.contains(line.quantity()) && Double.isFinite(line.value())) {
                rows.add(row(line));
            }
        }
        List<Column> columns = List.of(
                Column.text("scenario", "Scenario"),
                Column.text("quantity", "Quantity"),
                Column.text("factor", "Factor"),
                Column.text("index", "Index"),
                Column.number("value", "Value", ""),
                Column.number("low", "95\u00A0% from", ""),
                Column.number("high", "to", ""),
                Column.text("unit", "Unit"));
        return new ReportTable(
                        "sensitivity",
                        "What each factor does",
                        "Intervals hold the choice of points and the luck of runs.",
                        columns,
                        rows,
                        stamp,
                        true)
                .ifAny();
    }

    private static Row row(IndexLine line) {
        Quantity quantity = line.quantity();
        String factor = line.other().isEmpty() ? line.factor() : line.factor() + " \u00D7 " + line.other();
        return Row.of(
                quantity,
                line.scenario(),
                Cell.named(line.scenario()),
                Cell.of(quantity.column()),
                Cell.of(Words.of(factor), factor),
                Cell.of(line.index()),
                Cell.of(line.value()),
                Cell.of(line.low()),
                Cell.of(line.high()),
                Cell.of(line.unit()));
    }

    /** How many runs there are, and why no more. */
    List<ReportTable> ofCells() {
        List<Row> rows = new ArrayList<>();
        for (CellLine line : cells) {
            rows.add(Row.ofScenario(
                    line.scenario(),
                    Cell.of(line.point()),
                    Cell.named(line.scenario()),
                    Cell.of(Integer.toString(line.runs())),
                    Cell.of(Integer.toString(line.failed())),
                    Cell.of(line.state())));
        }
        return cellTable(rows).ifAny();
    }

    private ReportTable cellTable(List<Row> rows) {
        List<Column> columns = List.of(
                Column.text("point", "Point"),
                Column.text("scenario", "Scenario"),
                Column.number("runs", "Runs", ""),
                Column.number("failed", "Failed", ""),
                Column.text("state", "State"));
        return new ReportTable(
                "cells",
                "Runs at each point",
                "The levels of each point are in points.csv.",
                columns,
                rows,
                stamp,
                true);
    }
}
