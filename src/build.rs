//! Lists the schemas, rule packs and languages of the project, so that the program carries them in itself
//! and a new file is picked up without touching another.

#[path = "pack/digest.rs"]
mod digest;
#[path = "document/schema/marked.rs"]
mod marked;
#[path = "build/shape.rs"]
mod shape;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    for folder in ["schemas", "rules", "src", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    println!("cargo::rustc-env=AFFCHECK_BUILD={}", identity(&root)?);
    fs::write(out.join("schemas.rs"), schemas(&root)?)?;
    fs::write(out.join("packs.rs"), packs(&root)?)?;
    fs::write(out.join("languages.rs"), languages(&root)?)
}

/// One text that changes with anything that the program is made of, so that no build believes what another kept.
fn identity(root: &Path) -> io::Result<String> {
    let mut read = Vec::new();
    for folder in ["schemas", "rules", "src"] {
        for (relative, path) in files(&root.join(folder), "")? {
            read.push((format!("{folder}/{relative}"), fs::read_to_string(path)?));
        }
    }
    read.push(("Cargo.lock".to_owned(), fs::read_to_string(root.join("Cargo.lock")).unwrap_or_default()));
    Ok(digest::digest(read.iter().map(|(path, text)| (path.as_str(), text.as_str()))))
}

/// `LANGUAGES`: the tag of each language with its catalogues, `src/text/<tag>.ftl` and those below `src/text/<tag>/`.
fn languages(root: &Path) -> io::Result<String> {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for (relative, path) in files(&root.join("src/text"), "")? {
        let Some(name) = relative.strip_suffix(".ftl") else { continue };
        let tag = name.split('/').next().unwrap_or_default().to_owned();
        write!(known.entry(tag).or_default(), "include_str!({:?}), ", path.to_string_lossy()).map_err(io::Error::other)?;
    }
    let english = known.remove("en").ok_or_else(|| io::Error::other("there is no src/text/en.ftl, which all languages fall back to"))?;
    let mut code = String::from(
        "/// The languages of the program, each with its catalogues; English, which the others fall back to, is the first.\n\
         pub static LANGUAGES: &[(&str, &[&str])] = &[\n",
    );
    for (tag, files) in std::iter::once(("en".to_owned(), english)).chain(known) {
        writeln!(code, "    ({tag:?}, &[{files}]),").map_err(io::Error::other)?;
    }
    code.push_str("];\n");
    Ok(code)
}

/// `SCHEMAS`: name, path pattern, owner, text and bare text of each document kind, ordered by name.
fn schemas(root: &Path) -> io::Result<String> {
    let mut code =
        String::from("/// Name, path pattern, owner, text and bare text of each document kind.\nstatic SCHEMAS: &[[&str; 5]] = &[\n");
    for (name, path) in files(&root.join("schemas"), "")? {
        let Some(kind) = name.strip_suffix(".schema.json") else { continue };
        let text = fs::read_to_string(&path)?;
        let (pattern, owner) = (annotation(&text, "x-path"), annotation(&text, "x-owner"));
        let bare = bare(&text);
        writeln!(code, "    [{kind:?}, {pattern:?}, {owner:?}, include_str!({:?}), {bare:?}],", path.to_string_lossy())
            .map_err(io::Error::other)?;
    }
    code.push_str("];\n/// The shape of each, in the same order.\n#[expect(clippy::unreadable_literal, reason = \"written by the build script\")]\nstatic SHAPES: &[Shape] = &[\n");
    let mut found = String::from(
        "/// The paths of the fields with each mark.\ntype Found = [&'static [&'static str]; 3];\n\
         /// The marked fields of each, in the same order.\nstatic FOUND: &[Found] = &[\n",
    );
    for (name, path) in files(&root.join("schemas"), "")? {
        if name.ends_with(".schema.json") {
            let schema: serde_json::Value = serde_json::from_str(&fs::read_to_string(path)?)?;
            writeln!(code, "    {},", shape::shape(&schema)).map_err(io::Error::other)?;
            let [private, addresses, counts] = marked::MARKS.map(|mark| marked::marked(&schema, mark));
            writeln!(found, "    [&{private:?}, &{addresses:?}, &{counts:?}],").map_err(io::Error::other)?;
        }
    }
    code.push_str("];\n");
    Ok(code + &found + "];\n")
}

/// `PACKS`: the name and the digest of each embedded pack with the paths and texts of its files.
fn packs(root: &Path) -> io::Result<String> {
    let mut code = String::from(
        "/// Path and text of a file.\ntype Embedded = (&'static str, &'static str);\n\
         /// Name and digest of each embedded pack, with its files.\nstatic PACKS: &[(&str, &str, &[Embedded])] = &[\n",
    );
    let mut packs: Vec<_> = fs::read_dir(root.join("rules"))?.collect::<Result<_, _>>()?;
    packs.sort_by_key(fs::DirEntry::file_name);
    for pack in packs {
        if !pack.path().join("pack.toml").is_file() {
            continue;
        }
        let name = pack.file_name().to_string_lossy().into_owned();
        let found = files(&pack.path(), "")?;
        let texts: Vec<String> = found.iter().map(|(_, path)| fs::read_to_string(path)).collect::<Result<_, _>>()?;
        let digest = digest::digest(found.iter().map(|(relative, _)| relative.as_str()).zip(texts.iter().map(String::as_str)));
        writeln!(code, "    ({name:?}, {digest:?}, &[").map_err(io::Error::other)?;
        for (relative, path) in found {
            writeln!(code, "        ({relative:?}, include_str!({:?})),", path.to_string_lossy()).map_err(io::Error::other)?;
        }
        code.push_str("    ]),\n");
    }
    code.push_str("];\n");
    Ok(code)
}

/// All files below a folder with their relative paths, ordered by path.
fn files(folder: &Path, prefix: &str) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let relative = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            found.extend(files(&entry.path(), &format!("{relative}/"))?);
        } else {
            found.push((relative, entry.path()));
        }
    }
    found.sort();
    Ok(found)
}

/// A schema's text without what is meant for people and other programs: more than half of it, which judges
/// nothing. A run that reads a few documents spends most of its time on schemas. A line that ends an object stays.
fn bare(text: &str) -> String {
    let judges = |line: &&str| {
        let text = ["title", "description", "format"].iter().any(|key| line.starts_with(&format!("\"{key}\": \"")));
        !(text && line.ends_with("\","))
    };
    text.lines().map(str::trim).filter(judges).collect::<Vec<_>>().join("\n")
}

/// The value of a string annotation at the root of a schema.
fn annotation(text: &str, name: &str) -> String {
    let after = text.split_once(&format!("\"{name}\"")).map_or("", |(_, rest)| rest);
    after.split('"').nth(1).unwrap_or_default().to_owned()
}
