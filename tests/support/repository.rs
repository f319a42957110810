//! Builds git repositories with fixed people and days, in an environment that is the same everywhere.
//!
//! Days are written `2026-03-01` and mean noon in UTC; where the hour matters, `2026-03-01T23:30:00+01:00`.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::folder::{fresh, write};

/// Settings for all that is done with git here.
const SETTINGS: [(&str, &str); 10] = [
    ("init.defaultBranch", "main"),
    ("init.templateDir", ""),
    ("user.useConfigOnly", "true"),
    ("commit.gpgSign", "false"),
    ("core.autocrlf", "false"),
    ("core.fsync", "none"),
    ("gc.auto", "0"),
    ("maintenance.auto", "false"),
    ("advice.detachedHead", "false"),
    ("protocol.file.allow", "always"),
];

/// A repository and its working tree; a bare one has none.
#[derive(Debug)]
pub(crate) struct Repository {
    root: PathBuf,
}

impl Repository {
    /// An empty one on the branch `main`.
    pub(crate) fn new(name: &str) -> Self {
        Self::made(name, &[])
    }

    /// An empty one whose objects have names of 64 digits.
    pub(crate) fn sha256(name: &str) -> Self {
        Self::made(name, &["--object-format=sha256"])
    }

    fn made(name: &str, options: &[&str]) -> Self {
        let made = Self { root: place(name) };
        made.git(&[&["init", "--quiet"], options].concat());
        made
    }

    /// Where it lies.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where it lies, as an argument.
    pub(crate) fn path(&self) -> &str {
        self.root.to_str().expect("a plain path")
    }

    /// The folder that keeps its objects and references.
    pub(crate) fn store(&self) -> PathBuf {
        PathBuf::from(self.git(&["rev-parse", "--path-format=absolute", "--git-common-dir"]))
    }

    /// What git prints.
    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        self.run(arguments, [DAWN, DAWN], &[])
    }

    /// Runs git by the clocks of an author and a committer, with something to read.
    fn run(&self, arguments: &[&str], [author, committer]: [&str; 2], input: &[u8]) -> String {
        let mut command = Command::new("git");
        command.args(arguments).current_dir(&self.root).env_clear();
        command.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
        command.envs([("HOME", env!("CARGO_TARGET_TMPDIR")), ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", "/dev/null")]);
        command.envs([("TZ", "UTC"), ("LC_ALL", "C"), ("GIT_EDITOR", "true"), ("GIT_OPTIONAL_LOCKS", "0")]);
        command.envs([("GIT_AUTHOR_NAME", "Author"), ("GIT_AUTHOR_EMAIL", "author@example.org"), ("GIT_COMMITTER_NAME", "Committer")]);
        command.envs([("GIT_COMMITTER_EMAIL", "committer@example.org"), ("GIT_CONFIG_COUNT", &SETTINGS.len().to_string())]);
        command.envs([("GIT_AUTHOR_DATE", clock(author)), ("GIT_COMMITTER_DATE", clock(committer))]);
        for (index, (key, value)) in SETTINGS.iter().enumerate() {
            command.envs([(format!("GIT_CONFIG_KEY_{index}"), key), (format!("GIT_CONFIG_VALUE_{index}"), value)]);
        }
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("git runs");
        child.stdin.take().expect("its input").write_all(input).expect("it reads");
        let output = child.wait_with_output().expect("it ends");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {arguments:?}: {errors}");
        String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
    }

    /// Writes a file of the working tree.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) -> &Self {
        write(&self.root.join(path), content);
        self
    }

    /// Takes a file or a folder away.
    pub(crate) fn remove(&self, path: &str) -> &Self {
        let path = self.root.join(path);
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.expect("it is there");
        self
    }

    /// Gives a file or a folder another name.
    pub(crate) fn rename(&self, from: &str, to: &str) -> &Self {
        let to = self.root.join(to);
        fs::create_dir_all(to.parent().expect("a folder")).expect("folders");
        fs::rename(self.root.join(from), to).expect("it is there");
        self
    }

    /// What a file of the working tree says.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.join(path)).expect("it is there")
    }

    /// Writes a file anew with one text in place of another.
    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = self.read(path);
        assert!(text.contains(from), "{path} does not say {from}");
        self.write(path, text.replace(from, to))
    }

    /// Puts something into the index as it stands in no working tree: a link (mode 120000), a commit of another
    /// repository (160000), a file whose name is not UTF-8. Such an index is committed with [`Self::commit_staged`].
    pub(crate) fn stage(&self, mode: &str, path: &[u8], content: &str) -> &Self {
        let id = match mode {
            "160000" => content.to_owned(),
            _ => self.run(&["hash-object", "-w", "--stdin"], [DAWN, DAWN], content.as_bytes()),
        };
        let line = [format!("{mode} {id} 0\t").as_bytes(), path, b"\0"].concat();
        self.run(&["update-index", "-z", "--index-info"], [DAWN, DAWN], &line);
        self
    }

    /// Commits all that the working tree holds; the new commit's name.
    pub(crate) fn commit(&self, day: &str, message: &str) -> String {
        self.commit_dated(day, day, message)
    }

    /// The same, by an author and a committer whose clocks disagree.
    pub(crate) fn commit_dated(&self, author: &str, committer: &str, message: &str) -> String {
        self.git(&["add", "--all"]);
        self.run(&["commit", "--quiet", "--allow-empty", "-m", message], [author, committer], &[]);
        self.id("HEAD")
    }

    /// Commits what is in the index.
    pub(crate) fn commit_staged(&self, day: &str, message: &str) -> String {
        self.run(&["commit", "--quiet", "-m", message], [day, day], &[]);
        self.id("HEAD")
    }

    /// The full name of a revision, also of a tree or a file: `HEAD:register.toml`.
    pub(crate) fn id(&self, revision: &str) -> String {
        self.git(&["rev-parse", "--verify", "--quiet", revision])
    }

    /// Begins a branch and goes there.
    pub(crate) fn branch(&self, name: &str) -> &Self {
        self.git(&["checkout", "--quiet", "-b", name]);
        self
    }

    /// Begins a branch with nothing in it, and no commit yet.
    pub(crate) fn unborn(&self, name: &str) -> &Self {
        self.git(&["checkout", "--quiet", "--orphan", name]);
        self
    }

    /// Goes to a branch; to a commit, with a head that is on no branch.
    pub(crate) fn checkout(&self, revision: &str) -> &Self {
        self.git(&["checkout", "--quiet", revision]);
        self
    }

    /// Merges with a commit of its own, even where none is needed.
    pub(crate) fn merge(&self, day: &str, other: &str) -> String {
        let message = format!("Merge {other}");
        self.run(&["merge", "--quiet", "--no-ff", "-m", &message, other], [day, day], &[]);
        self.id("HEAD")
    }

    /// Takes all that another branch did in one commit with one parent.
    pub(crate) fn squash(&self, day: &str, other: &str) -> String {
        self.git(&["merge", "--quiet", "--squash", other]);
        self.commit_staged(day, &format!("Squash {other}"))
    }

    /// Moves this branch to where another one is, which must be ahead of it.
    pub(crate) fn fast_forward(&self, other: &str) -> &Self {
        self.git(&["merge", "--quiet", "--ff-only", other]);
        self
    }

    /// Repeats the commits of this branch on another; their authors' dates stay as they are.
    pub(crate) fn rebase(&self, day: &str, onto: &str) -> &Self {
        self.run(&["rebase", "--quiet", onto], [day, day], &[]);
        self
    }

    /// Breaks the repository: the object of a revision is gone.
    pub(crate) fn lose(&self, revision: &str) -> &Self {
        let id = self.id(revision);
        let (folder, file) = id.split_at(2);
        fs::remove_file(self.store().join("objects").join(folder).join(file)).expect("an object in a file of its own");
        self
    }

    /// A copy without a working tree.
    pub(crate) fn bare(&self, name: &str) -> Self {
        self.clone_with(name, &["--bare"])
    }

    /// A copy with the last commits only, as CI fetches it.
    pub(crate) fn shallow(&self, name: &str, depth: usize) -> Self {
        self.clone_with(name, &["--depth", &depth.to_string(), "--no-single-branch"])
    }

    /// A copy that leaves objects with its origin: `blob:none`, `tree:0`.
    pub(crate) fn partial(&self, name: &str, filter: &str) -> Self {
        self.git(&["config", "uploadpack.allowFilter", "true"]);
        self.git(&["config", "uploadpack.allowAnySHA1InWant", "true"]);
        self.clone_with(name, &[&format!("--filter={filter}")])
    }

    /// A copy; through `file://`, so that it is made as if the origin were far away.
    pub(crate) fn clone_with(&self, name: &str, options: &[&str]) -> Self {
        let root = place(name);
        let origin = format!("file://{}", self.path());
        let target = root.to_str().expect("a plain path");
        self.git(&[&["clone", "--quiet"], options, &["--", &origin, target]].concat());
        Self { root }
    }

    /// Another working tree of the same repository, on no branch.
    pub(crate) fn worktree(&self, name: &str, revision: &str) -> Self {
        let root = place(name);
        self.git(&["worktree", "add", "--quiet", "--detach", root.to_str().expect("a plain path"), revision]);
        Self { root }
    }

    /// The files of a revision in a folder without git.
    pub(crate) fn export(&self, name: &str, revision: &str) -> PathBuf {
        let copy = self.clone_with(name, &["--no-checkout"]);
        copy.checkout(&self.id(revision)).remove(".git");
        copy.root
    }
}

/// When nothing else is said.
const DAWN: &str = "2020-01-01";

fn clock(day: &str) -> String {
    if day.contains('T') { day.to_owned() } else { format!("{day}T12:00:00+00:00") }
}

/// A place that no other test file uses.
fn place(name: &str) -> PathBuf {
    fresh(&format!("{}-{name}", env!("CARGO_CRATE_NAME")))
}

/// What the branch says of itself, the latest first: the day of the committer, that of the author, the message.
fn told(repository: &Repository, revision: &str) -> Vec<String> {
    let log = repository.git(&["log", "--first-parent", "--format=%cd %ad %s", "--date=format:%m-%dT%H:%M", revision]);
    log.lines().map(|line| line.replace("T12:00", "")).collect()
}

#[test]
fn the_builder_does_as_it_is_told() {
    let made = Repository::new("builder");
    made.write("a/one", "1").write("two", "2").commit("2026-01-01", "first");
    made.branch("topic").replace("a/one", "1", "one").rename("two", "b/three").commit_dated(
        "2026-01-02",
        "2026-01-03T23:30:00+01:00",
        "second",
    );
    let topic = made.id("topic");
    made.checkout("main").write("four", "4").commit("2026-01-05", "third");
    made.merge("2026-01-06", "topic");
    assert_eq!(told(&made, "main"), ["01-06 01-06 Merge topic", "01-05 01-05 third", "01-01 01-01 first"]);
    assert_eq!(told(&made, "topic"), ["01-03T23:30 01-02 second", "01-01 01-01 first"]);
    made.branch("on").remove("b").commit("2026-01-07", "fourth");
    made.checkout("main").fast_forward("on").checkout(&topic);
    assert_eq!(made.git(&["ls-tree", "-r", "--name-only", "main"]), "a/one\nfour");
    made.branch("again").rebase("2026-01-08", "main~2");
    assert_eq!(told(&made, "again"), ["01-08 01-02 second", "01-05 01-05 third", "01-01 01-01 first"]);
    made.checkout("main~2").branch("flat");
    made.squash("2026-01-09", "topic");
    assert_eq!(told(&made, "flat")[..1], ["01-09 01-09 Squash topic"]);
    made.stage("160000", b"other", &topic).stage("120000", b"link", "/etc").stage("100644", b"caf\xe9.toml", "a = 1\n");
    made.commit_staged("2026-01-10", "odd");
    assert_eq!(made.git(&["-c", "core.quotePath=true", "ls-tree", "--name-only", "HEAD"]), "a\nb\n\"caf\\351.toml\"\nfour\nlink\nother");
}

#[test]
fn the_builder_copies_as_others_fetch() {
    let made = Repository::new("builder-copies");
    made.write("one", "1").commit("2026-01-01", "first");
    made.write("one", "one").commit("2026-01-02", "second");
    assert_eq!(made.bare("builder-bare").git(&["rev-parse", "--is-bare-repository"]), "true");
    assert_eq!(told(&made.shallow("builder-shallow", 1), "HEAD"), ["01-02 01-02 second"]);
    let lacking = |filter: &str| {
        let copy = made.partial(&format!("builder-{}", filter.replace(':', "-")), filter);
        copy.git(&["rev-list", "--objects", "--all", "--missing=print"]).matches('?').count()
    };
    assert_eq!((lacking("blob:none"), lacking("tree:0")), (1, 1));
    let beside = made.worktree("builder-beside", "main~1");
    assert_eq!((beside.read("one").as_str(), beside.store()), ("1", made.root().join(".git")));
    let folder = made.export("builder-export", "main~1");
    assert!(!folder.join(".git").exists() && folder.join("one").exists());
    assert_eq!(Repository::sha256("builder-sha256").write("one", "1").commit("2026-01-01", "first").len(), 64);
    made.unborn("nothing");
    assert_eq!(made.git(&["branch", "--list", "--format=%(refname:short)"]), "main");
    made.lose("main:one");
    assert!(made.git(&["rev-list", "--objects", "main", "--missing=print"]).contains('?'));
}
