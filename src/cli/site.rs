//! The folder of a site: pages are written aside and moved to their places when all are there.
//!
//! Nothing is overwritten that an earlier site did not put there, and what that had and the new one lacks is taken away:
//! a page that stayed behind would go on telling what must no longer be told.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::format::unwritable;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::report::html::Pages;

/// Lists the files of a site, one on each line.
const LIST: &str = ".affcheck-site";

/// A site that is being written.
#[derive(Debug)]
pub(crate) struct Site {
    folder: PathBuf,
    aside: TempDir,
    /// The files of the site that was there before.
    before: BTreeSet<String>,
    written: RefCell<BTreeSet<String>>,
}

impl Site {
    /// Begins a site in a folder, which is made where it is not there.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn new(folder: &Path) -> Result<Self> {
        let failed = |error: io::Error| unwritable(folder, &error);
        fs::create_dir_all(folder).map_err(failed)?;
        let before = match fs::read_to_string(folder.join(LIST)) {
            Ok(list) => list.lines().filter(|name| is_inside(name)).map(ToOwned::to_owned).collect(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeSet::new(),
            Err(error) => return Err(failed(error)),
        };
        let aside = tempfile::Builder::new().prefix(".affcheck-").tempdir_in(folder).map_err(failed)?;
        Ok(Self { folder: folder.to_owned(), aside, before, written: RefCell::default() })
    }

    /// Moves all pages to their places.
    ///
    /// # Errors
    /// When a file of somebody else's is in the way, or something cannot be written.
    pub(crate) fn finish(&self) -> Result<()> {
        let written = self.written.borrow();
        let is_taken = |name: &str| fs::symlink_metadata(self.folder.join(name)).is_ok();
        let taken: BTreeSet<&str> = written.iter().map(|name| top(name)).collect();
        let taken: BTreeSet<&str> = taken.into_iter().filter(|top| is_taken(top)).collect();
        let mut within = written.difference(&self.before).filter(|name| taken.contains(top(name)));
        if let Some(name) = within.find(|name| is_taken(name)) {
            let path = self.folder.join(name).display().to_string();
            let message = Message::new("error-site-in-the-way").with("path", Fact::name(path));
            return Err(Error::new(message).help(Message::new("error-site-in-the-way-help")));
        }
        let failed = |error: io::Error| unwritable(&self.folder, &error);
        // should this be cut short, the next run still knows what is ours
        self.list(self.before.union(&written)).map_err(failed)?;
        // what is not there yet moves as a whole
        let whole: BTreeSet<&str> = written.iter().map(|name| top(name)).filter(|top| !taken.contains(top)).collect();
        whole.iter().try_for_each(|top| self.place(top)).map_err(failed)?;
        written.iter().filter(|name| taken.contains(top(name))).try_for_each(|name| self.place(name)).map_err(failed)?;
        self.before.difference(&written).try_for_each(|name| self.remove(name)).map_err(failed)?;
        self.list(written.iter()).map_err(failed)
    }

    fn list<'n>(&self, names: impl Iterator<Item = &'n String>) -> io::Result<()> {
        let list: String = names.flat_map(|name| [name.as_str(), "\n"]).collect();
        let aside = self.aside.path().join(LIST);
        fs::write(&aside, list)?;
        fs::rename(aside, self.folder.join(LIST))
    }

    fn place(&self, name: &str) -> io::Result<()> {
        let place = self.folder.join(name);
        in_folder(&place, || fs::rename(self.aside.path().join(name), &place))
    }

    /// Removes a page, and the folders that it leaves empty.
    fn remove(&self, name: &str) -> io::Result<()> {
        let place = self.folder.join(name);
        match fs::remove_file(&place) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let empty = place.ancestors().skip(1).take_while(|folder| *folder != self.folder);
        // one that is not empty stays
        empty.map(fs::remove_dir).take_while(std::result::Result::is_ok).for_each(drop);
        Ok(())
    }
}

/// The file or folder of the site that a page is in.
fn top(name: &str) -> &str {
    name.split_once('/').map_or(name, |(top, _)| top)
}

/// Puts something in its place; the folder is made where it lacks.
fn in_folder(place: &Path, put: impl Fn() -> io::Result<()>) -> io::Result<()> {
    match (put(), place.parent()) {
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            put()
        }
        (done, _) => done,
    }
}

/// Does a name of the list stay inside the folder? Anybody could have written to it.
fn is_inside(name: &str) -> bool {
    let normal = |part| matches!(part, std::path::Component::Normal(_));
    !name.is_empty() && Path::new(name).components().all(normal)
}

impl Pages for Site {
    fn page(&self, name: &str, content: &str) -> io::Result<()> {
        let place = self.aside.path().join(name);
        in_folder(&place, || fs::write(&place, content))?;
        self.written.borrow_mut().insert(name.to_owned());
        Ok(())
    }
}
