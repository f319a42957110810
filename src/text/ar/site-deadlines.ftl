# صفحات المواعيد

site-deadlines-late = { PLURAL($count, zero: "apart") ->
    [zero] لم ينقضِ أي موعد.
    [one] انقضى موعد واحد.
    [two] انقضى موعدان.
    [few] انقضت { $count } مواعيد.
    [many] انقضى { $count } موعدًا.
   *[other] انقضى { $count } موعد.
}
site-deadlines-owed = { PLURAL($count, zero: "apart") ->
    [zero] لا شيء مستحق حتى { $until }.
    [one] أمر واحد مستحق حتى { $until }.
    [two] أمران مستحقان حتى { $until }.
    [few] { $count } أمور مستحقة حتى { $until }.
    [many] { $count } أمرًا مستحقًا حتى { $until }.
   *[other] { $count } أمر مستحق حتى { $until }.
}
site-deadlines-none-late = لا شيء متأخر.
site-deadlines-none-owed = لا شيء مستحق خلال 12 شهرًا.
site-deadlines-all = كل المواعيد
site-deadlines-turn = تتمة هذه القائمة
site-deadlines-back = السابقة
site-deadlines-on = التالية
