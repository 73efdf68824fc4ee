package chokepoint.market.reference;

import chokepoint.domain.Industry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Users of one country and mineral share what is at hand by priority. */
final class NationalAllotment {

    private final List<Buyer> users;
    private final Map<String, Industry> industries;

    NationalAllotment(List<Buyer> users, Map<String, Industry> industries) {
        this.users = users;
        this.industries = industries;
    }

    private int priority(Buyer user) {
        return industries.getOrDefault(user.endUse, Industry.PLAIN).priority();
    }

    private List<Buyer> of(int priority) {
        return users.stream().filter(user -> priority(user) == priority).toList();
    }

    void share() {
        TreeSet<Integer> numbers = new TreeSet<>();
        users.forEach(user -> numbers.add(priority(user)));
        for (int needy : numbers) {
            List<Integer> givers = numbers.tailSet(needy, false).stream()
                    .sorted(Comparator.reverseOrder())
                    .toList();
            double need = of(needy).stream().mapToDouble(user -> user.unmet).sum();
            double found = 0;
            for (int giver : givers) {
                double stock =
                        of(giver).stream().mapToDouble(user -> user.stock).sum();
                double taken = Math.min(need - found, stock);
                of(giver).forEach(user -> user.stock *= stock > 0 ? 1 - taken / stock : 1);
                found += taken;
            }
            for (int giver : givers) {
                double used = of(giver).stream()
                        .mapToDouble(user -> user.use - user.unmet)
                        .sum();
                double taken = Math.min(need - found, used);
                of(giver).forEach(user -> user.unmet += used > 0 ? (user.use - user.unmet) * taken / used : 0);
                found += taken;
            }
            double served = found;
            of(needy).forEach(user -> user.unmet *= need > 0 ? 1 - served / need : 1);
        }
    }
}
