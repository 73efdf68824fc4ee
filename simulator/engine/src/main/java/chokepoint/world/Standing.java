package chokepoint.world;

/** How a country stands with others this month, and what they do to it. */
final class Standing {

    private final Blueprint blueprint;
    private final World world;

    Standing(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
    }

    /** Mean relation with the country's partners, from -1 to 1; see {@link Blueprint#partners}. */
    double meanRelation(int country) {
        int[] partners = blueprint.partners()[country];
        double sum = 0;
        for (int partner : partners) {
            sum += relation(country, partner);
        }
        return partners.length > 0 ? sum / partners.length : 1;
    }

    /** Worst relation with a partner, from -1 to 1. */
    double worstRelation(int country) {
        double worst = 1;
        for (int partner : blueprint.partners()[country]) {
            worst = Math.min(worst, relation(country, partner));
        }
        return worst;
    }

    private double relation(int country, int partner) {
        return world.relations[country * blueprint.countries().size() + partner];
    }

    /** Whether anything limits what any other country may export to this one, of any mineral at any stage. */
    boolean isControlled(int country) {
        int countries = blueprint.countries().size();
        for (int desk = 0; desk < blueprint.desks(); desk++) {
            if (desk % countries != country && world.border.isControlled(desk * countries + country)) {
                return true;
            }
        }
        return false;
    }
}
