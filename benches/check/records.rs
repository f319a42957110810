//! The text of meeting records and of the kinds of documents that affiliates file now and then.

use std::fmt::Write as _;

use crate::portfolio::Affiliate;
use crate::random::Random;

pub(crate) fn assembly(a: &Affiliate, random: &mut Random, date: &str) -> String {
    let (w, id) = (a.words, &a.id);
    let year = date.get(..4).unwrap_or_default();
    let (present, notice) = (random.between(15, 40), random.between(22, 40));
    let mut text = format!(
        "date = {date}\nmode = \"hybrid\"\nkind = \"assembly\"\ntitle = \"{} {year}\"\nfiled = {year}-03-{:02}\ncountry = \"{}\"\n\
         city = \"{}\"\nvenue = \"university\"\nlanguage = \"{}\"\ntopics = [\"{}\", \"{}\"]\nbody = \"assembly\"\nnotice-given = {year}-01-18\n\
         notice-days = {notice}\ncall = \"first\"\nentitled = 54\npresent = {present}\nrepresented = 6\nquorum-met = true\nparticipants = {}\n\
         accounts-approved = true\n\n[minutes]\npublished = {year}-03-{:02}\nurl = \"https://example.org/{id}/{date}\"\nto = \"members\"\n\
         languages = [\"{}\"]\n",
        w.assembly,
        random.between(1, 28),
        a.country,
        w.city,
        w.tag,
        w.treasurer,
        w.chair,
        present + 3,
        random.between(1, 28),
        w.tag,
    );
    for (kind, title) in [("accounts", w.treasurer), ("budget", w.reviewer)] {
        let _ = write!(
            text,
            "\n[[decisions]]\nid = \"{kind}-{year}\"\ntype = \"{kind}\"\ntitle = \"{title} {year}\"\nfor = {}\nagainst = 2\nabstained = 1\n\
             base = \"votes-cast\"\nadopted = true\n",
            present - 3,
        );
    }
    let _ = write!(
        text,
        "\n[[elections]]\nrole = \"{}\"\nbody = \"board\"\nseats = 5\ncandidates = 7\nvotes-cast = 30\nterm-start = {year}-04-01\nterm = \"P2Y\"\n",
        w.chair
    );
    text
}

pub(crate) fn board(a: &Affiliate, random: &mut Random, date: &str) -> String {
    let (w, id) = (a.words, &a.id);
    format!(
        "date = {date}\nmode = \"remote\"\nkind = \"board\"\ntitle = \"{}\"\nfiled = {date}\ncountry = \"{}\"\nlanguage = \"{}\"\n\
         participants = {}\nsource = \"https://example.org/{id}/events/{date}\"\nbody = \"board\"\nentitled = 5\npresent = {}\nrepresented = 0\n\
         quorum-met = true\nnotice-days = 10\ntopics = [\"{}\", \"{}\", \"{}\"]\n\n[minutes]\npublished = {date}\n\
         url = \"https://example.org/{id}/minutes/{date}\"\nto = \"members\"\nlanguages = [\"{}\"]\n",
        w.story,
        a.country,
        w.tag,
        random.between(4, 20),
        random.between(3, 5),
        w.treasurer,
        w.secretary,
        w.event,
        w.tag,
    )
}

pub(crate) fn community(a: &Affiliate, random: &mut Random, date: &str) -> String {
    let (w, id) = (a.words, &a.id);
    let mode = random.pick(&["in-person", "in-person", "remote"]);
    format!(
        "# {}\ndate = {date}\nmode = \"{mode}\"\nkind = \"community\"\ntitle = \"{}\"\nfiled = {date}\ncountry = \"{}\"\ncity = \"{}\"\n\
         venue = \"library-or-museum\"\nlanguage = \"{}\"\nparticipants = {}\ntopics = [\"{}\", \"{}\", \"{}\"]\nsupport-requested = true\n\
         support-received = {}\nsource = \"https://example.org/{id}/events/{date}\"\n",
        w.story,
        w.event,
        a.country,
        w.city,
        w.tag,
        random.between(3, 60),
        w.purpose,
        w.event,
        w.story,
        random.percent(70),
    )
}

pub(crate) fn grant(a: &Affiliate, random: &mut Random, year: i32) -> String {
    let (w, id) = (a.words, &a.id);
    let amount = random.between(1000, 9000);
    format!(
        "id = \"grant-{year}\"\ntitle = \"{} {year}\"\nfiled = {year}-01-21\nclass = \"federation-grant\"\nfunder = \"Example fund\"\n\
         currency = \"TND\"\ngranted = {amount}.000\nawarded = {}-12-02\ndisbursed = {year}-01-13\n\
         period = {{ start = {year}-01-01, end = {year}-12-31 }}\nresponsible = {{ role = \"{}\", user = \"Example-user-3\" }}\n\
         goal = \"{}\"\noutcome = \"{}\"\nreport-due = {}-03-01\nreported = {}-02-20\nreport = \"https://example.org/{id}/report\"\n\
         spent = {amount}.000\nreturned = 0.000\ncarried = 0.000\n",
        w.event,
        year - 1,
        w.treasurer,
        w.purpose,
        w.story,
        year + 1,
        year + 1,
    )
}

pub(crate) fn partnership(a: &Affiliate, random: &mut Random) -> String {
    let (w, id) = (a.words, &a.id);
    format!(
        "partner = \"Example Library\"\nclass = \"library-or-museum\"\nfiled = 2025-01-27\nscope = \"{} {}\"\nstart = 2025-02-{:02}\n\
         end = 2027-01-31\nresponsible = {{ role = \"{}\" }}\nsigned = 2025-01-20\nsigned-by = \"{}\"\n\
         agreement = \"https://example.org/{id}/agreements/library\"\nagreement-confidential = false\nlegal-advice = \"yes\"\n\
         consulted = 2024-12-13\ndonor = false\n",
        w.purpose,
        w.story,
        random.between(1, 28),
        w.secretary,
        w.chair,
    )
}

pub(crate) fn policy(a: &Affiliate, random: &mut Random, topic: &str) -> String {
    let w = a.words;
    let mut text = format!(
        "topic = \"{topic}\"\ntitle = \"{}\"\nfiled = 2026-01-28\nadopted = 2021-09-{:02}\nby = \"board\"\nlast-reviewed = 2026-01-24\n\
         text = \"bylaws.md\"\nlanguages = [\"{}\"]\napplies-to = [\"board\", \"officers\", \"members\", \"volunteers\"]\n",
        w.purpose,
        random.between(1, 28),
        w.tag,
    );
    for role in [w.chair, w.treasurer, w.secretary, w.reviewer, w.trust] {
        let _ = write!(text, "\n[[disclosures]]\nrole = \"{role}\"\ndate = 2026-01-24\n");
    }
    text
}

pub(crate) fn training(a: &Affiliate, random: &mut Random) -> String {
    let (w, id) = (a.words, &a.id);
    format!(
        "date = 2025-02-{:02}\ntopics = [\"management\", \"conflict-resolution\", \"communication\"]\ntitle = \"{}\"\nfiled = 2025-02-27\n\
         for = [\"board\", \"officers\"]\nparticipants = 9\nboard-members = 5\nroles = [\"{}\", \"{}\", \"{}\"]\nhours = 6\nmode = \"in-person\"\n\
         language = \"{}\"\ngiven-by = \"{}\"\ndirection = \"received\"\nmaterials = \"https://example.org/{id}/training\"\n",
        random.between(1, 25),
        w.story,
        w.chair,
        w.treasurer,
        w.secretary,
        w.tag,
        w.reviewer,
    )
}

pub(crate) fn plan(a: &Affiliate, random: &mut Random, year: i32) -> String {
    let w = a.words;
    let mut text = format!(
        "title = \"{} {year}\"\nkind = \"yearly\"\nfiled = {year}-01-05\nperiod = {{ start = {year}-01-01, end = {year}-12-31 }}\n\
         adopted = {}-11-29\nby = \"board\"\ntext = \"bylaws.md\"\nlanguages = [\"{}\"]\n",
        w.event,
        year - 1,
        w.tag,
    );
    for (id, goal) in [("workshops", w.event), ("members", w.purpose)] {
        let _ = write!(
            text,
            "\n[[goals]]\nid = \"{id}\"\ngoal = \"{goal}\"\ntarget = 6\nunit = \"{}\"\nreached = {}\ndue = {year}-12-31\n\n\
             [[goals.milestones]]\nid = \"half-year\"\ntitle = \"{}\"\ndue = {year}-07-31\n",
            w.event,
            random.between(0, 6),
            w.story,
        );
    }
    text
}

pub(crate) fn channel(a: &Affiliate, random: &mut Random) -> String {
    let (w, id) = (a.words, &a.id);
    let steps = [w.story, w.purpose, w.event, w.story, w.purpose].join(" ");
    format!(
        "# {steps}\nname = \"{}\"\nplatform = \"website\"\nfiled = 2026-01-{:02}\nurl = \"https://example.org/{id}/channel\"\nstatus = \"active\"\n\
         responsible = {{ role = \"{}\" }}\n",
        w.event,
        random.between(1, 28),
        w.secretary,
    )
}
