package chokepoint.domain;

/**
 * How countries get on, and what acts do to it. Relations lie between -1 (enemies) and 1 (allies).
 *
 * @param usualRelation of two countries that {@code relations} does not name
 * @param repairTime time in which a relation goes back towards its base value
 * @param noise standard deviation of a relation's monthly change by chance
 * @param conflictBelow relation under which two countries are in conflict, and hazards are those of conflict
 * @param harmOfBan fall of the relation when an export ban takes force
 * @param harmOfQuota the same for an export quota
 * @param harmOfLicence the same for an export licence
 * @param harmOfTariff the same for a tariff of 100 %; in proportion for others
 * @param harmOfThreat share of the harm that is done by the announcement alone
 */
public record PoliticsRules(
        @Unit("1") double usualRelation,
        @Unit("months") double repairTime,
        @Unit("1/month") double noise,
        @Unit("1") double conflictBelow,
        @Unit("1") double harmOfBan,
        @Unit("1") double harmOfQuota,
        @Unit("1") double harmOfLicence,
        @Unit("1") double harmOfTariff,
        @Unit("1") double harmOfThreat) {

    public PoliticsRules {
        Require.between(usualRelation, -1, 1, "usual-relation");
        Require.between(repairTime, 1, 1200, "repair-time");
        Require.between(noise, 0, 1, "noise");
        Require.between(conflictBelow, -1, 1, "conflict-below");
        Require.between(harmOfBan, 0, 2, "harm-of-ban");
        Require.between(harmOfQuota, 0, 2, "harm-of-quota");
        Require.between(harmOfLicence, 0, 2, "harm-of-licence");
        Require.between(harmOfTariff, 0, 2, "harm-of-tariff");
        Require.between(harmOfThreat, 0, 1, "harm-of-threat");
    }
}
