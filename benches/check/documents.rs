//! The text of each kind of document, as affiliates write them: mostly complete, sometimes not.

use std::fmt::Write as _;

use crate::portfolio::Affiliate;
use crate::random::Random;

pub(crate) fn profile(a: &Affiliate, random: &mut Random) -> String {
    let (w, id) = (a.words, &a.id);
    let mut text = format!(
        "name = \"{}\"\nkind = \"{}\"\nfiled = 2026-01-{:02}\nrecognised = {}\ncountry = \"{}\"\nlanguages = [\"{}\"]\n\
         website = \"https://example.org/{id}\"\nmission = \"{}\"\nmission-changed = false\nlegal-status = \"registered\"\n\
         handles-money = true\nbank-account = true\nstaff = {}\ndecision-structure = \"board\"\nspokesperson-role = \"{}\"\n\
         may-be-asked = true\nmembers = {{ count = {}, active = {}, as-of = 2025-12-31 }}\n",
        a.name,
        a.kind,
        random.between(1, 28),
        a.recognised,
        a.country,
        w.tag,
        w.purpose,
        random.between(0, 3),
        w.chair,
        random.between(12, 180),
        random.between(5, 12),
    );
    for (number, role) in [w.chair, w.secretary].iter().enumerate() {
        let _ = write!(text, "\n[[contacts]]\nrole = \"{role}\"\nuser = \"Example-user-{number}\"\n");
    }
    for (number, role) in [w.chair, w.treasurer, w.secretary].iter().enumerate() {
        let _ = write!(
            text,
            "\n[[officers]]\nrole = \"{role}\"\nuser = \"Example-user-{number}\"\nbody = \"board\"\nsince = 2025-03-01\nuntil = 2027-02-28\n"
        );
    }
    text
}

pub(crate) fn bylaws(a: &Affiliate, random: &mut Random) -> String {
    let w = a.words;
    let mut text = format!(
        "adopted = {}\nfiled = 2024-05-{:02}\nlanguage = \"{}\"\ntext = \"bylaws.md\"\npurpose = \"{}\"\n\n\
         [membership]\nopen-to = \"{}\"\nanswer-days = 30\nadmission-body = \"board\"\n\n\
         [board]\nsize-min = 3\nsize-max = 7\nterm = \"P2Y\"\nelection-interval = \"P2Y\"\nlast-election = {}-02-21\nelected-by = \"assembly\"\n\
         quorum = {{ share = \"1/2\", base = \"office-holders\" }}\n\n\
         [assembly]\ninterval = \"P12M\"\nnotice-days = 28\nquorum = {{ share = \"1/3\", base = \"members-entitled\" }}\n\n\
         [amendment]\nbody = \"assembly\"\nmajority = \"2/3\"\nbase = \"votes-cast\"\n\n\
         [financial-control]\nauditors = 2\noutside-board = {}\n\n[minutes]\ndeadline-days = 30\nto = \"members\"\n",
        a.recognised,
        random.between(1, 28),
        w.tag,
        w.purpose,
        w.purpose,
        random.between(2023, 2026),
        random.percent(80),
    );
    for (id, name) in [("assembly", w.assembly), ("board", w.chair)] {
        let _ = write!(text, "\n[[bodies]]\nid = \"{id}\"\nname = \"{name}\"\n");
    }
    for (kind, body, majority) in [("accounts", "assembly", "simple"), ("admission", "board", "simple"), ("amendment", "assembly", "2/3")] {
        let _ = write!(text, "\n[[decisions]]\ntype = \"{kind}\"\nbody = \"{body}\"\nmajority = \"{majority}\"\nbase = \"votes-cast\"\n");
    }
    text
}

pub(crate) fn bylaws_text(a: &Affiliate, random: &mut Random) -> String {
    let w = a.words;
    let mut text = format!("# {}\n", a.name);
    for (number, title) in [w.assembly, w.chair, w.treasurer, w.secretary, w.reviewer].iter().enumerate() {
        let _ = write!(text, "\n## {}. {title}\n\n{}\n", number + 1, if random.percent(50) { w.purpose } else { w.story });
    }
    text
}

pub(crate) fn escalation(a: &Affiliate, random: &mut Random) -> String {
    let (w, id) = (a.words, &a.id);
    let mut text = format!(
        "adopted = 2023-06-{:02}\nlast-reviewed = {}-04-11\nfiled = 2026-04-14\nlanguages = [\"{}\"]\ntext = \"bylaws.md\"\n\
         hearing-before-sanction = true\nrecusal = \"{}\"\nno-retaliation = \"{}\"\nsafety-contact = \"https://example.org/safety\"\n\
         emergency-contact = \"https://example.org/emergency\"\n",
        random.between(1, 28),
        random.between(2022, 2026),
        w.tag,
        w.purpose,
        w.story,
    );
    let decide = random.between(10, 40);
    for (step, role) in [w.trust, w.chair, w.reviewer].iter().enumerate() {
        let _ = write!(
            text,
            "\n[[members.steps]]\nstep = {}\nrole = \"{role}\"\ncontact = \"https://example.org/{id}/{step}\"\nacknowledge-days = 3\n\
             decide-days = {decide}\noutside = {}\n",
            step + 1,
            step == 2,
        );
    }
    let _ = write!(
        text,
        "\n[[affiliate.steps]]\nstep = 1\nrole = \"{}\"\ncontact = \"https://example.org/hub\"\nacknowledge-days = 7\ndecide-days = 30\n\
         outside = true\n\n[confidential-channel]\ndescription = \"{}\"\nrun-by = \"{}\"\nrun-by-board = {}\n\
         contact = \"https://example.org/{id}/confidential\"\n",
        w.reviewer,
        w.story,
        w.trust,
        random.percent(10),
    );
    text
}

pub(crate) fn onboarding(a: &Affiliate, random: &mut Random) -> String {
    let w = a.words;
    let mut text = format!(
        "adopted = 2022-09-{:02}\nlast-reviewed = 2026-01-24\nfiled = 2026-01-28\nlanguages = [\"{}\"]\ntext = \"bylaws.md\"\n\
         purpose = \"{}\"\nresponsible = {{ role = \"{}\", user = \"Example-user-7\" }}\nsubstitute = {{ role = \"{}\", user = \"Example-user-{}\" }}\n\n\
         [training]\ntopics = [\"editing\", \"licences\", \"code-of-conduct\"]\nhours = 2.5\n\n\
         [figures]\nperiod = {{ start = 2025-01-01, end = 2025-12-31 }}\napplied = 17\naccepted = 15\nrefused = 2\nmedian-days-to-answer = {}\n",
        random.between(1, 28),
        w.tag,
        w.purpose,
        w.secretary,
        w.chair,
        random.between(7, 12),
        random.between(1, 40),
    );
    let steps = ["welcome", "purpose", "code-of-conduct", "safe-first-tasks", "training", "use-of-funds", "check-in"];
    for (number, (step, thing)) in steps.iter().zip(w.things.iter().cycle()).enumerate().filter(|_| !random.percent(2)) {
        let _ = write!(text, "\n[[steps]]\nstep = {}\nid = \"{step}\"\ndescription = \"{thing}\"\n", number + 1);
    }
    text
}

/// Also gives the closing balance, with which next year begins.
pub(crate) fn finance(a: &Affiliate, random: &mut Random, year: i32, opening: i32) -> (String, i32) {
    let w = a.words;
    let income = [random.between(2000, 9000), random.between(100, 900), random.between(50, 600)];
    let expenses: Vec<i32> = w.things.iter().map(|_| random.between(20, 900)).collect();
    let closing = opening + income.iter().sum::<i32>() - expenses.iter().sum::<i32>();
    let slip = if random.percent(5) { 10 } else { 0 };
    let mut text = format!(
        "period = {{ start = {year}-01-01, end = {year}-12-31 }}\nfiled = {}-0{}-{:02}\ncurrency = \"TND\"\n\
         balance = {{ opening = {opening}.000, closing = {closing}.000 }}\ntotals = {{ income = {}.000, expenses = {}.000 }}\n",
        year + 1,
        random.between(1, 6),
        random.between(1, 28),
        income.iter().sum::<i32>(),
        expenses.iter().sum::<i32>() + slip,
    );
    for (class, amount) in ["federation-grant", "membership-dues", "donation"].iter().zip(income) {
        let _ = write!(text, "\n[[income]]\nclass = \"{class}\"\namount = {amount}.000\nrestricted = {}\n", amount > 1000);
    }
    for (thing, amount) in w.things.iter().zip(expenses) {
        let _ = write!(text, "\n[[expenses]]\npurpose = \"{thing}\"\namount = {amount}.000\nreceipt = true\n");
    }
    let _ = write!(
        text,
        "\n[reviewer]\nrole = \"{}\"\noutside-board = true\ndate = {}-01-20\nresult = \"no-remarks\"\n\n[approved]\nmeeting = {}-02-15\nby = \"assembly\"\n",
        w.reviewer,
        year + 1,
        year + 1,
    );
    if random.percent(80) {
        let _ = write!(text, "\n[publication]\ndate = {}-03-01\nurl = \"https://example.org/{}/accounts-{year}\"\n", year + 1, a.id);
    }
    (text, closing)
}

pub(crate) fn status(a: &Affiliate, random: &mut Random, year: i32) -> String {
    let w = a.words;
    format!(
        "period = {{ start = {year}-01-01, end = {year}-12-31 }}\nfiled = {}-0{}-{:02}\nlanguages = [\"{}\"]\nactivities = \"{}\"\n\
         plurality = \"{}\"\nconflicts = {}\n\n[democracy]\nelections-held = true\nlast-election = {year}-02-21\nboard-size = 5\n\
         votes-cast = 24\nentitled = 54\nassemblies-held = 1\nquorum-met = true\nmembers-asked = {}\ndecisions-published = true\n\n\
         [inclusiveness]\napplications = 21\naccepted = 20\nrefused = 1\npending = 0\nmedian-days-to-answer = 4\nactive-members = 38\n\
         new-members = 20\nleft-members = 5\n",
        year + 1,
        random.between(1, 5),
        random.between(1, 28),
        w.tag,
        w.story,
        w.purpose,
        random.between(0, 2),
        random.percent(90),
    )
}
