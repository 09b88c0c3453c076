//! The shapes of the regions and the places of their labels, in one drawing of 280 × 460.
//!
//! Chile is 4,300 km long: drawn whole on a phone, the regions where most people live would be a few points
//! wide. So the north stands at the upper left, the centre at the right and larger, the south at the lower
//! left, and a bar of 200 km beside each says so. All labels fit when the drawing is 280 points wide.

use std::sync::LazyLock;

/// See the head of the file.
static FILE: &str = include_str!("regions.txt");

pub(super) const WIDTH: f64 = 280.0;
pub(super) const HEIGHT: f64 = 460.0;

/// Size of names and values: a little over 12, so that it is no less where the page leaves a few points less room.
pub(super) const TEXT: f64 = 12.5;
/// From one line of a label to the next.
pub(super) const LINE: f64 = 14.0;

/// Path data by the place of the region in [`crate::base::chile::REGIONS`].
pub(super) static SHAPES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let shape = |code: &str| FILE.lines().find_map(|line| line.strip_prefix(code)?.strip_prefix('\t')).unwrap_or_default();
    crate::base::chile::REGIONS.iter().map(|region| shape(region.code)).collect()
});

/// Where the label of a region stands.
pub(super) struct Place {
    /// Its name in lines.
    pub(super) name: &'static [&'static str],
    /// Whether the text ends at `x`, rather than starts there.
    pub(super) ends: bool,
    pub(super) x: f64,
    /// Base line of the first line.
    pub(super) y: f64,
    /// The longest line that fits.
    pub(super) room: f64,
}

/// By the place of the region, north to south. Set by eye; a test holds them apart from each other and from the land.
pub(super) static PLACES: [Place; 16] = [
    ending(&["Arica y", "Parinacota"], 82.0, 16.0),
    ending(&["Tarapacá"], 83.0, 60.0),
    ending(&["Antofagasta"], 78.0, 102.0),
    ending(&["Atacama"], 70.0, 166.0),
    ending(&["Coquimbo"], 65.0, 218.0),
    starting(&["Valparaíso"], 193.0, 27.0, 87.0),
    starting(&["Metropolitana"], 192.9, 60.0, 87.1),
    starting(&["O’Higgins"], 191.5, 95.0, 88.5),
    starting(&["Maule"], 181.0, 130.0, 99.0),
    starting(&["Ñuble"], 169.0, 165.0, 111.0),
    starting(&["Biobío"], 169.0, 197.0, 111.0),
    starting(&["La Araucanía"], 170.0, 229.0, 110.0),
    starting(&["Los Ríos"], 152.0, 268.0, 128.0),
    starting(&["Los Lagos"], 151.0, 312.0, 129.0),
    starting(&["Aysén"], 20.0, 264.0, 76.0),
    starting(&["Magallanes"], 46.0, 386.0, 74.0),
];

const fn ending(name: &'static [&'static str], x: f64, y: f64) -> Place {
    Place { name, ends: true, x, y, room: x }
}

const fn starting(name: &'static [&'static str], x: f64, y: f64, room: f64) -> Place {
    Place { name, ends: false, x, y, room }
}

/// Bars of 200 km: left end and length, by the scales that the head of the file names.
pub(super) static SCALES: [(f64, f64, f64); 3] = [(6.0, 144.0, 28.4), (166.0, 372.0, 54.4), (92.0, 444.0, 26.0)];
pub(super) const SCALE_WORDS: &str = "200\u{a0}km";
