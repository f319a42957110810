//! What volunteers write, in three languages.

/// The words of one language.
pub(crate) struct Words {
    pub(crate) tag: &'static str,
    pub(crate) name: &'static str,
    pub(crate) chair: &'static str,
    pub(crate) treasurer: &'static str,
    pub(crate) secretary: &'static str,
    pub(crate) reviewer: &'static str,
    pub(crate) trust: &'static str,
    pub(crate) city: &'static str,
    pub(crate) assembly: &'static str,
    pub(crate) event: &'static str,
    pub(crate) purpose: &'static str,
    pub(crate) story: &'static str,
    pub(crate) things: [&'static str; 6],
}

pub(crate) const ENGLISH: Words = Words {
    tag: "en",
    name: "Wikimedians of Example Shore",
    chair: "chair",
    treasurer: "treasurer",
    secretary: "secretary",
    reviewer: "accounts reviewer",
    trust: "trust person",
    city: "Salt Harbour",
    assembly: "General assembly",
    event: "Editing day at the library",
    purpose: "We help people of the region to write, photograph and record free knowledge in their own languages.",
    story: "We held workshops outside the capital, a photo walk and the yearly meeting; half of those who came had never edited before.",
    things: ["Room and meals", "Travel of participants", "Printing of guides", "Internet for workshops", "Interpretation", "Bank charges"],
};

pub(crate) const FRENCH: Words = Words {
    tag: "fr",
    name: "Wikimédia Côte d’Exemple",
    chair: "présidence",
    treasurer: "trésorerie",
    secretary: "secrétariat",
    reviewer: "vérification des comptes",
    trust: "personne de confiance",
    city: "Port-aux-Sels",
    assembly: "Assemblée générale",
    event: "Journée d’écriture à la bibliothèque",
    purpose: "Le groupe aide les habitants de la région à écrire, photographier et enregistrer le savoir libre dans leurs langues.",
    story: "Des ateliers hors de la capitale, une balade photo et la rencontre annuelle ; la moitié des présents n’avaient jamais contribué.",
    things: ["Salle et repas", "Déplacements", "Impression des guides", "Connexion pour les ateliers", "Interprétation", "Frais bancaires"],
};

pub(crate) const ARABIC: Words = Words {
    tag: "ar",
    name: "ويكيميديو ساحل المثال",
    chair: "الرئاسة",
    treasurer: "أمانة المال",
    secretary: "الكتابة العامة",
    reviewer: "مراجعة الحسابات",
    trust: "شخص الثقة",
    city: "مرسى الملح",
    assembly: "الجمعية العامة",
    event: "يوم تحرير في المكتبة",
    purpose: "نساعد أهل المنطقة على كتابة المعرفة الحرة وتصويرها وتسجيلها بلغاتهم.",
    story: "نُظمت خمس ورشات خارج المدينة الكبرى وجولة تصوير واللقاء السنوي، ونصف الحاضرين لم يحرروا من قبل.",
    things: ["قاعات ووجبات", "تذاكر تنقل المشاركين", "طباعة الأدلة", "الإنترنت للورشات", "الترجمة المكتوبة", "معاليم بنكية"],
};
