//! What an import leaves alone: existing files and entries, other folders, and a disk it cannot write to.

use super::*;

#[test]
fn what_exists_is_never_overwritten() {
    let into = fresh("conflict");
    run(&options("rladies/register.toml", &into)).unwrap();
    run(&options("rladies/meetings.toml", &into)).unwrap();
    let before = tree(&into);
    for mapping in ["rladies/register.toml", "rladies/meetings.toml"] {
        let again = run(&Options { skip_bad: true, ..options(mapping, &into) }).unwrap();
        assert_eq!((again.conflicts.len(), again.refused, again.written.len()), (3, true, 0), "{mapping}");
    }
    assert_eq!(tree(&into), before);
}

#[test]
fn new_entries_go_behind_those_of_the_register() {
    let into = fresh("append");
    let old = REGISTER.trim_end();
    fs::write(into.join("register.toml"), old).unwrap();
    run(&options("rladies/register.toml", &into)).unwrap();
    let files = tree(&into);
    assert!(files["register.toml"].starts_with(old) && files["register.toml"].ends_with('\n'));
    assert_eq!(files["register.toml"].matches("[[affiliate]]").count(), 5);
    assert_eq!(files.len(), 1);
}

#[test]
fn a_register_that_cannot_be_relied_on_stops_the_import() {
    let into = fresh("broken");
    fs::write(into.join("register.toml"), "[[affiliate]]\nid = \"group-a\"\n").unwrap();
    assert_eq!(id(run(&options("rladies/register.toml", &into))), "import-register-broken");
    assert_eq!(id(run(&options("rladies/meetings.toml", &into))), "import-register-broken");
    fs::write(into.join("register.toml"), "affiliate = []\n").unwrap();
    assert_eq!(id(run(&options("rladies/register.toml", &into))), "import-register-closed");
    assert_eq!(tree(&into)["register.toml"], "affiliate = []\n");
}

#[test]
fn a_mapping_cannot_read_or_write_outside_its_folders() {
    let folder = fresh("outside");
    for source in ["../rows.csv", "/etc/passwd", "a/../../rows.csv"] {
        let mapping = MEETINGS.replace("rows.csv", source);
        assert_eq!(id(import(&folder, &mapping, "group,id,date,title\n")), "import-source-outside", "{source}");
    }
    let ids = ["..", "a/b", "a\\b", "/a", ".", "A", "a--b", "con:1"];
    let rows: Vec<String> = ids.iter().map(|id| format!("{id},1,2024-01-01,\na,{id},2024-01-01,\n")).collect();
    let outcome = import(&folder, MEETINGS, format!("group,id,date,title\n{}", rows.concat())).unwrap();
    assert_eq!(outcome.bad_rows, ids.len() * 2);
    assert!(outcome.bad.iter().all(|bad| bad.message.id == "import-name"));
    assert!(!folder.join("out").exists());
}

#[cfg(unix)]
#[test]
fn links_are_not_written_through() {
    let folder = fresh("link");
    let elsewhere = fresh("link-elsewhere");
    fs::create_dir_all(folder.join("out/affiliates")).unwrap();
    std::os::unix::fs::symlink(&elsewhere, folder.join("out/affiliates/a")).unwrap();
    let result = import(&folder, MEETINGS, "group,id,date,title\na,1,2024-01-01,x\n");
    assert_eq!(id(result), "import-not-a-real-folder");
    assert!(tree(&elsewhere).is_empty());
}

#[test]
fn a_failure_while_writing_leaves_nothing_behind() {
    let folder = fresh("undo");
    // the second document cannot be prepared: something stands where it would be
    fs::create_dir_all(folder.join("out/affiliates/b/meetings/.2024-01-02-2.toml.new")).unwrap();
    let rows = "group,id,date,title\na,1,2024-01-01,x\nb,2,2024-01-02,y\n";
    assert_eq!(id(import(&folder, MEETINGS, rows)), "import-unwritable");
    assert!(tree(&folder.join("out")).is_empty() && !folder.join("out/affiliates/a").exists());
}
