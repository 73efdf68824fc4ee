package chokepoint.world;

import chokepoint.domain.Stage;

/**
 * What one country made and another took in the base year. Goods that went through a hub count for the
 * country that made them.
 *
 * @param mineral its name
 * @param stage what was traded
 * @param exporter name of the country that made it
 * @param importer name of the country whose users or refiners took it; the exporter itself at home
 * @param tonnesPerYear above 0
 */
public record BaseFlow(String mineral, Stage stage, String exporter, String importer, double tonnesPerYear) {}
