//! What becomes of `![alt](foto.jpg)`: files for every screen, and nothing of what the camera noted.
#![cfg(feature = "images")]

mod make;

use crate::cli::Site;
use crate::support::{build, build_with, cases, example, options, output, source, told};
use amigable::{Finding, Memo, Tree};
use make::{as_from_a_telephone, bomb, gif, halves, jpeg, noise, png, read};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Files = BTreeMap<String, Vec<u8>>;

/// A page with these words and these files beside it.
fn page(body: &str, beside: &[(&str, &[u8])]) -> Tree {
    let mut tree = example(&format!("-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n{body}\n"));
    for (name, bytes) in beside {
        tree.insert(source(&format!("content/{name}")), bytes.to_vec());
    }
    tree
}

fn photo(bytes: &[u8]) -> Tree {
    page("Antes.\n\n![Una plaza](plaza.jpg)", &[("plaza.jpg", bytes)])
}

fn files(tree: &Tree) -> Files {
    output(build(tree).plan(), tree)
}

/// The files of pictures, by their ending.
fn pictures<'f>(files: &'f Files, ending: &str) -> Vec<(&'f str, &'f [u8])> {
    let files = files.iter().filter(|(path, _)| path.starts_with("imagenes/") && path.ends_with(ending));
    files.map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
}

fn findings(tree: &Tree) -> Vec<Finding> {
    build(tree).findings
}

fn rules(tree: &Tree) -> Vec<&'static str> {
    findings(tree).iter().map(|finding| finding.rule.id).collect()
}

fn html(files: &Files) -> String {
    String::from_utf8(files["a/index.html"].clone()).unwrap().replace('"', "")
}

/// Whether an element has this attribute, wherever it stands among others.
fn has(html: &str, attribute: &str) -> bool {
    html.split(['<', '>', ' ', '\n']).any(|part| part == attribute)
}

#[test]
fn a_photo_becomes_files_for_every_screen() {
    let tree = photo(&jpeg(&halves(1500, 750)));
    assert_eq!(told(&findings(&tree), &tree), "");
    let files = files(&tree);
    let widths: Vec<u32> = pictures(&files, ".webp").iter().map(|(_, bytes)| read(bytes).width()).collect();
    assert_eq!(widths, [1280, 480, 720]);
    let plain = pictures(&files, ".jpg");
    assert_eq!(plain.len(), 1);
    assert_eq!((read(plain[0].1).width(), read(plain[0].1).height()), (720, 360));
    assert!(pictures(&files, ".avif").iter().all(|(_, bytes)| &bytes[4..12] == b"ftypavif"));
    assert_eq!(pictures(&files, ".avif").len(), if cfg!(feature = "avif") { 3 } else { 0 });
    let html = html(&files);
    assert!(html.contains(&format!("src=/{}", plain[0].0)) && has(&html, "width=1280") && has(&html, "height=640"), "{html}");
    for (path, _) in pictures(&files, ".webp") {
        assert!(html.contains(&format!("/{path} ")), "{path}");
    }
    assert!(!files.contains_key("plaza.jpg"), "the source is not published");
}

#[test]
fn no_file_is_wider_than_its_source() {
    for (width, expected) in [
        (1, vec![1]),
        (300, vec![300]),
        (480, vec![480]),
        (500, vec![480]),
        (600, vec![480, 600]),
        (730, vec![480, 720]),
        (1300, vec![1280, 480, 720]),
    ] {
        let files = files(&photo(&jpeg(&halves(width, 40))));
        let widths: Vec<u32> = pictures(&files, ".webp").iter().map(|(_, bytes)| read(bytes).width()).collect();
        assert_eq!(widths, expected, "of {width}");
    }
}

#[test]
fn a_photo_stands_upright_however_the_telephone_was_held() {
    for (orientation, size, corner) in [(1, (60, 40), 0), (3, (60, 40), 2), (6, (40, 60), 0), (8, (40, 60), 2), (5, (40, 60), 0)] {
        let files = files(&photo(&as_from_a_telephone(&jpeg(&halves(60, 40)), orientation)));
        for (path, bytes) in pictures(&files, "").into_iter().filter(|(path, _)| !path.ends_with(".avif")) {
            let seen = read(bytes).into_rgb8();
            assert_eq!((seen.width(), seen.height()), size, "{path}");
            // Red or blue is in the upper left corner.
            assert!(seen.get_pixel(2, 2).0[corner] > 150, "{orientation} {path}: {:?}", seen.get_pixel(2, 2));
        }
        let html = html(&files);
        assert!(has(&html, &format!("width={}", size.0)) && has(&html, &format!("height={}", size.1)), "{html}");
    }
}

#[test]
fn what_the_camera_noted_is_in_no_file() {
    let bytes = as_from_a_telephone(&jpeg(&halves(900, 500)), 6);
    let tree = photo(&bytes);
    assert_eq!(told(&findings(&tree), &tree), "");
    for (path, bytes) in files(&tree) {
        for word in ["Exif", "GPSL", "ns.adobe.com", "Rosa", "MM\0*"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{path} has {word}");
        }
    }
    // What is offered for download is what it was, and the editor is told.
    let offered = page("[La foto](plaza.jpg)", &[("plaza.jpg", &bytes)]);
    assert_eq!(rules(&offered), ["privacy/image-place"]);
    assert!(files(&offered)["plaza.jpg"] == bytes);
}

#[test]
fn colours_of_a_telephone_become_those_of_the_web() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let plain = image::RgbImage::from_pixel(90, 90, image::Rgb([200, 60, 60]));
    let tree = page("![Un muro rojo](muro.png)", &[("muro.png", &png(&plain, Some(profile)))]);
    let files = files(&tree);
    let (_, bytes) = pictures(&files, ".png")[0];
    let [red, green, _] = read(bytes).into_rgb8().get_pixel(5, 5).0;
    assert!(red > 205 && green < 55, "{red} {green}: redder in the narrower space");
    for (path, bytes) in pictures(&files, "") {
        assert!(!bytes.windows(4).any(|window| window == b"ICCP" || window == b"iCCP"), "{path}");
    }
}

#[test]
fn drawings_are_kept_without_loss() {
    let drawing =
        image::RgbImage::from_fn(400, 200, |x, y| if (x / 20 + y / 20) % 2 == 0 { image::Rgb([0, 70, 60]) } else { image::Rgb([255; 3]) });
    let files = files(&page("![Un tablero](tablero.png)", &[("tablero.png", &png(&drawing, None))]));
    assert_eq!((pictures(&files, ".avif").len(), pictures(&files, ".jpg").len()), (0, 0));
    for ending in [".webp", ".png"] {
        assert!(read(pictures(&files, ending)[0].1).into_rgb8() == drawing, "{ending}");
    }
}

#[test]
fn the_first_image_is_loaded_at_once_and_the_others_when_they_are_near() {
    let bytes = jpeg(&halves(50, 40));
    let files = files(&page("![Uno](a.jpg)\n\n![Dos](b.jpg \"Un pie\")\n\n![Tres](a.jpg)", &[("a.jpg", &bytes), ("b.jpg", &bytes)]));
    let html = html(&files);
    let tags: Vec<&str> = html.split("<img ").skip(1).map(|tag| tag.split('>').next().unwrap()).collect();
    let lazy: Vec<bool> = tags.iter().map(|tag| tag.contains("loading=lazy") && tag.contains("decoding=async")).collect();
    assert_eq!(lazy, [false, true, true]);
    assert!(html.contains("<figcaption>Un pie"));
    assert_eq!(pictures(&files, ".jpg").len(), 2, "one set of files for each name");
}

#[test]
fn other_bytes_have_other_names_and_the_same_the_same() {
    let names =
        |width| files(&photo(&jpeg(&halves(width, 40)))).into_keys().filter(|path| path.starts_with("imagenes/")).collect::<Vec<_>>();
    assert_eq!(names(300), names(300));
    assert_ne!(names(300), names(302));
    assert!(names(300)[0].starts_with("imagenes/plaza."), "{:?}", names(300));
}

#[test]
fn one_thread_and_many_give_the_same_bytes() {
    let pictures = [("a.jpg", jpeg(&noise(90, 80))), ("b.png", png(&halves(90, 80), None)), ("c.gif", gif(1))];
    let beside: Vec<(&str, &[u8])> = pictures.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let tree = page("![Uno](a.jpg) ![Dos](b.png) ![Tres](c.gif)", &beside);
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap().install(|| files(&tree));
    assert!(alone == rayon::ThreadPoolBuilder::new().num_threads(5).build().unwrap().install(|| files(&tree)));
}

#[test]
fn bombs_are_refused_before_they_are_decoded() {
    for (width, height) in [(30_000, 30_000), (7_000, 7_000), (12_001, 1)] {
        let tree = page("![Un mapa](mapa.png)", &[("mapa.png", &bomb(width, height))]);
        let found = findings(&tree);
        assert_eq!(found.len(), 1, "{}", told(&found, &tree));
        assert_eq!(found[0].rule.id, "content/image-too-large");
        let place = found[0].place.as_ref().unwrap();
        let shown = &tree.bytes(&place.path).unwrap()[place.span.start..place.span.end];
        assert_eq!(shown, b"![Un mapa](mapa.png)");
    }
}

#[test]
fn what_is_cut_off_or_no_image_is_told_where_it_is_shown() {
    let (photo, drawing) = (jpeg(&noise(200, 200)), png(&noise(60, 60), None));
    let half = |bytes: &[u8]| bytes[..bytes.len() / 2].to_vec();
    let wrong: [(&str, Vec<u8>, &str); 6] = [
        ("a.jpg", half(&photo), "content/image-cut"),
        ("a.jpg", as_from_a_telephone(&half(&photo), 1), "content/image-cut"),
        ("a.png", half(&drawing), "content/image-unreadable"),
        ("a.png", b"Una carta.".to_vec(), "content/image-unreadable"),
        ("a.webp", Vec::new(), "content/image-unreadable"),
        ("a.jpg", drawing.clone(), "content/image-form"),
    ];
    for (name, bytes, rule) in wrong {
        let tree = page(&format!("![Una plaza]({name})"), &[(name, &bytes)]);
        assert_eq!(rules(&tree), [rule], "{name}: {}", told(&findings(&tree), &tree));
    }
    // What only has a wrong name is published all the same.
    let files = files(&page("![Una plaza](a.jpg)", &[("a.jpg", &drawing)]));
    assert!(!pictures(&files, ".webp").is_empty());
}

#[test]
fn what_moves_is_shown_still() {
    let tree = page("![Un botón](boton.gif)", &[("boton.gif", &gif(3))]);
    assert_eq!(rules(&tree), ["a11y/moving-image"]);
    let files = files(&tree);
    assert_eq!((pictures(&files, ".gif").len(), pictures(&files, ".webp").len()), (0, 1));
    let first = read(pictures(&files, ".png")[0].1).into_rgb8();
    assert_eq!(first.get_pixel(3, 3).0, [0, 90, 200]);
    assert_eq!(rules(&page("![Un botón](boton.gif)", &[("boton.gif", &gif(1))])), [""; 0]);
}

#[test]
fn a_photo_that_costs_too_much_is_named_with_its_line() {
    let bytes = jpeg(&noise(800, 600));
    let tree = photo(&bytes);
    let found = findings(&tree);
    let [heavy] = found.as_slice() else { panic!("{}", told(&found, &tree)) };
    assert_eq!(heavy.rule.id, "content/heavy-image");
    assert!(told(&found, &tree).contains("content/a.md:7:1"), "{}", told(&found, &tree));
    let settings =
        "titulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\nidioma: es-CL\nimagenes: {peso_maximo: 2000}\n";
    let mut allowed = photo(&bytes);
    allowed.insert(source("amigable.yaml"), settings.as_bytes().to_vec());
    assert_eq!(told(&findings(&allowed), &allowed), "");
}

#[test]
fn a_drawing_is_published_without_what_runs() {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\" onload=\"x()\"><script>x()</script><rect width=\"9\" height=\"9\"/></svg>";
    let tree = page("![Un cuadrado](d.svg)\n\n[El dibujo](d.svg)", &[("d.svg", svg)]);
    assert_eq!(rules(&tree), ["content/unsafe-svg"]);
    let files = files(&tree);
    let published = String::from_utf8(files["d.svg"].clone()).unwrap();
    assert_eq!(
        published,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"><rect width=\"9\" height=\"9\"></rect></svg>"
    );
    assert!(html(&files).contains("src=/d.svg") && has(&html(&files), "width=30") && has(&html(&files), "height=20"));
}

#[test]
fn feeds_have_one_plain_address_for_each_picture() {
    let mut tree = example(
        "-- content/notas/_index.md --\n---\ntitulo: Notas\ndescripcion: Lo que anotamos.\nlista: {}\n---\n\
         -- content/notas/una.md --\n---\ntitulo: Una\ndescripcion: La primera.\nfecha: 2026-11-01\n---\n![Una plaza](plaza.jpg)\n",
    );
    tree.insert(source("content/notas/plaza.jpg"), jpeg(&halves(900, 300)));
    let files = files(&tree);
    let feeds: Vec<(&String, String)> = files
        .iter()
        .filter(|(path, _)| path.ends_with(".xml") || path.ends_with(".json"))
        .map(|(path, bytes)| (path, String::from_utf8_lossy(bytes).into_owned()))
        .collect();
    let with_picture: Vec<_> = feeds.iter().filter(|(_, text)| text.contains("/imagenes/plaza.")).collect();
    assert!(!with_picture.is_empty(), "{:?}", feeds.iter().map(|(path, _)| path).collect::<Vec<_>>());
    for (path, text) in with_picture {
        assert!(!text.contains("srcset") && !text.contains(".webp"), "{path}");
        let address = text.split("/imagenes/").nth(1).unwrap().split(".jpg").next().unwrap();
        assert!(files.contains_key(&format!("imagenes/{address}.jpg")), "{path}: {address}");
    }
}

#[test]
fn a_second_build_decodes_nothing_and_a_check_writes_nothing() {
    let site = Site::new();
    site.put("content/a.md", "---\ntitulo: Una página\ndescripcion: Dice algo.\n---\n![Una plaza](plaza.jpg)\n");
    std::fs::write(site.path("content/plaza.jpg"), jpeg(&halves(600, 300))).unwrap();
    let checked = site.run(&["check"]);
    assert_eq!(checked.code, 0, "{}", checked.err);
    assert!(!site.path("public/imagenes").exists());
    assert_eq!(site.run(&["build"]).code, 0);
    let folder = site.path("public/imagenes");
    let stamps = || {
        let entries = std::fs::read_dir(&folder).unwrap().flatten();
        let mut stamps: Vec<_> = entries.map(|entry| (entry.file_name(), entry.metadata().unwrap().modified().unwrap())).collect();
        stamps.sort();
        stamps
    };
    let before = stamps();
    assert!(before.len() >= 3);
    // Another page is another build; its pictures are remembered.
    site.put("content/b.md", "---\ntitulo: Otra página\ndescripcion: Dice más.\n---\n![La plaza](plaza.jpg)\n");
    let second = site.run(&["build"]);
    assert_eq!((second.code, stamps()), (0, before.clone()), "{}", second.err);
    let checked = site.run(&["check"]);
    assert!(checked.err.contains(" 0 por escribir"), "{}", checked.err);
    site.run(&["build", "--no-cache"]);
    assert_eq!(stamps(), before);
}

proptest! {
    #![proptest_config(cases(150))]

    /// Damaged in any way, a picture is published or told of, and nothing panics.
    #[test]
    fn no_bytes_make_it_panic(which in 0..4_usize, cut in 0..1000_usize, hits in proptest::collection::vec((0..1000_usize, any::<u8>()), 0..6)) {
        let mut bytes = match which {
            0 => as_from_a_telephone(&jpeg(&halves(40, 30)), 6),
            1 => png(&halves(40, 30), None),
            2 => gif(2),
            _ => files(&photo(&jpeg(&halves(40, 30)))).into_iter().find(|(path, _)| path.ends_with(".webp")).unwrap().1,
        };
        let at = |share: usize, length: usize| length * share / 1000;
        for (place, byte) in hits {
            let place = at(place, bytes.len());
            bytes[place] = byte;
        }
        bytes.truncate(at(cut, bytes.len()) + 1 + bytes.len() / 2);
        for name in ["a.jpg", "a.png", "a.gif", "a.webp"] {
            let tree = page(&format!("![Una plaza]({name})"), &[(name, &bytes)]);
            let outcome = build_with(&tree, &options(), &Memo::none());
            let broken = outcome.findings.iter().any(|finding| finding.level == amigable::Level::Error);
            if !broken {
                let files = output(outcome.plan(), &tree);
                prop_assert!(!pictures(&files, ".webp").is_empty(), "{}", told(&outcome.findings, &tree));
            }
        }
    }
}
