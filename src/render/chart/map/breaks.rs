//! Natural breaks: sorted values cut into classes that are as even inside as can be.
//!
//! In: values. Out: the classes. Fisher, «On grouping for maximum homogeneity» (1958), found the optimum by
//! dynamic programming; Jenks, «The data model concept in statistical mapping» (1967), brought it to maps. What
//! is made least is the sum of the squared distances from each value to the mean of its class. Equal values are
//! never parted. Knows no figure and no colour.

/// More classes than these nobody tells apart by shade: Brewer, «Color use guidelines for mapping» (1994), has
/// five to seven as the limit, and small regions with patterns are the hard end of it.
const MOST: usize = 5;

/// Share of the variance that the classes must explain («goodness of variance fit», Jenks 1967) before one class
/// less is taken.
const ENOUGH: f64 = 0.95;

/// A value and how many have it.
type Group = (f64, f64);

/// The lowest and highest value of each class, in ascending order. As few classes as tell the values apart well,
/// never more than half as many as there are different values.
pub(super) fn natural(values: &[f64]) -> Vec<(f64, f64)> {
    let groups = grouped(values);
    let most = groups.len().min(2).max(groups.len().div_ceil(2).min(MOST));
    let fewest = most.saturating_sub(1).max(most.min(2));
    let total = best(&groups, 1).map_or(0.0, |(_, spread)| spread);
    let mut fit = (fewest..=most).filter_map(|count| best(&groups, count));
    let enough = fit.find(|(_, spread)| *spread <= total * (1.0 - ENOUGH));
    let starts = enough.or_else(|| best(&groups, most)).map(|(starts, _)| starts).unwrap_or_default();
    let ends = starts.iter().skip(1).copied().chain([groups.len()]);
    starts.iter().zip(ends).map(|(start, end)| (groups[*start].0, groups[end - 1].0)).collect()
}

/// Different values in ascending order, with their counts.
fn grouped(values: &[f64]) -> Vec<Group> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut groups: Vec<Group> = Vec::new();
    for value in sorted {
        match groups.last_mut() {
            Some((last, count)) if *last >= value => *count += 1.0,
            _ => groups.push((value, 1.0)),
        }
    }
    groups
}

/// Where each of `count` classes starts, and the least sum of squares there is; `None` when there are not as
/// many different values. Of equal sums, the one whose last class starts first.
fn best(groups: &[Group], count: usize) -> Option<(Vec<usize>, f64)> {
    if count == 0 || count > groups.len() {
        return None;
    }
    let spread = Spread::of(groups);
    // sums[end]: the least sum for the first `end` groups in the classes so far.
    let mut sums: Vec<f64> = (0..=groups.len()).map(|end| spread.between(0, end)).collect();
    let mut cuts: Vec<Vec<usize>> = Vec::new();
    for classes in 2..=count {
        let found: Vec<(usize, f64)> = (0..=groups.len()).map(|end| last_cut(&sums, &spread, classes, end)).collect();
        sums = found.iter().map(|(_, sum)| *sum).collect();
        cuts.push(found.into_iter().map(|(cut, _)| cut).collect());
    }
    let mut starts = vec![groups.len()];
    for cut in cuts.iter().rev() {
        starts.push(cut[starts[starts.len() - 1]]);
    }
    starts.push(0);
    starts.reverse();
    starts.pop();
    Some((starts, sums[groups.len()]))
}

/// The best start of the last of `classes` classes over the first `end` groups, and the sum with it.
fn last_cut(sums: &[f64], spread: &Spread, classes: usize, end: usize) -> (usize, f64) {
    let mut best = (end, f64::INFINITY);
    for (cut, before) in sums.iter().enumerate().take(end).skip(classes - 1) {
        let sum = before + spread.between(cut, end);
        if sum < best.1 {
            best = (cut, sum);
        }
    }
    best
}

/// Running sums, from which the spread of any stretch follows.
struct Spread {
    /// Of counts, values and squares of values up to each group; values as distances from the mean, which
    /// keeps the digits of large numbers.
    sums: Vec<[f64; 3]>,
}

impl Spread {
    fn of(groups: &[Group]) -> Self {
        let count: f64 = groups.iter().map(|(_, count)| count).sum();
        let mean = groups.iter().map(|(value, weight)| value * weight).sum::<f64>() / count;
        let mut sums = vec![[0.0; 3]];
        for (value, weight) in groups {
            let [counts, values, squares] = sums[sums.len() - 1];
            let apart = value - mean;
            sums.push([counts + weight, values + weight * apart, squares + weight * apart * apart]);
        }
        Self { sums }
    }

    /// The sum of the squared distances of the groups `start..end` to their mean.
    fn between(&self, start: usize, end: usize) -> f64 {
        let [count, value, square] = [0, 1, 2].map(|at| self.sums[end][at] - self.sums[start][at]);
        if count > 0.0 { (square - value * value / count).max(0.0) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The least sum over every way to cut, without any cleverness.
    fn brute(groups: &[Group], count: usize) -> f64 {
        let spread = |part: &[Group]| {
            let weight: f64 = part.iter().map(|(_, weight)| weight).sum();
            let mean = part.iter().map(|(value, weight)| value * weight).sum::<f64>() / weight;
            part.iter().map(|(value, weight)| weight * (value - mean).powi(2)).sum::<f64>()
        };
        if count == 1 {
            return spread(groups);
        }
        let cuts = count - 1..groups.len();
        cuts.map(|cut| brute(&groups[..cut], count - 1) + spread(&groups[cut..])).fold(f64::INFINITY, f64::min)
    }

    proptest! {
        #[test]
        fn no_other_cut_is_better(values in prop::collection::vec(0_u32..400, 1..13), count in 1_usize..6) {
            let values: Vec<f64> = values.into_iter().map(|value| f64::from(value) / 10.0).collect();
            let groups = grouped(&values);
            match best(&groups, count) {
                None => prop_assert!(count > groups.len()),
                Some((starts, sum)) => {
                    prop_assert!((sum - brute(&groups, count)).abs() < 1e-6);
                    prop_assert_eq!(starts.len(), count);
                    let ends = starts.iter().skip(1).copied().chain([groups.len()]);
                    let own: f64 = starts.iter().zip(ends).map(|(start, end)| brute(&groups[*start..end], 1)).sum();
                    prop_assert!((sum - own).abs() < 1e-6);
                }
            }
        }

        #[test]
        fn every_value_has_one_class(values in prop::collection::vec(0_u32..60, 0..20)) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let classes = natural(&values);
            for value in &values {
                prop_assert_eq!(classes.iter().filter(|(low, high)| low <= value && value <= high).count(), 1);
            }
            prop_assert!(classes.len() <= MOST);
        }
    }

    #[test]
    fn few_or_equal_values_have_few_classes() {
        assert_eq!(natural(&[]), []);
        assert_eq!(natural(&[7.0, 7.0]), [(7.0, 7.0)]);
        assert_eq!(natural(&[7.0, 9.0, 9.0]), [(7.0, 7.0), (9.0, 9.0)]);
        assert_eq!(natural(&[1.0, 2.0, 50.0, 51.0]), [(1.0, 2.0), (50.0, 51.0)]);
    }

    #[test]
    fn sixteen_regions_have_five_classes() {
        let income = [21.4, 20.8, 16.4, 18.6, 20.7, 17.8, 13.3, 17.9, 24.3, 23.9, 19.3, 28.6, 22.3, 16.5, 14.3, 9.9];
        assert_eq!(natural(&income), [(9.9, 14.3), (16.4, 19.3), (20.7, 22.3), (23.9, 24.3), (28.6, 28.6)]);
    }
}
