// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/kiosk_choices.h"

#include "ui/common/domain_words.h"
#include "ui/kiosk/kiosk_pages.h"

#include <algorithm>

namespace yc::ui {

using Kind = KioskChoices::Entry::Kind;
using domain::RefusalCode;

namespace {

// What a theme is about, by a word of its name; life events have an icon, the others a list.
QString iconOf(const QString& name) {
    static const struct {
        const char16_t* word;
        const char* icon;
    } table[] = {{u"出生", "home_heart"},
                 {u"新生", "home_heart"},
                 {u"餐饮", "food"},
                 {u"企业开办", "building_retail"},
                 {u"开办", "building_retail"},
                 {u"房", "building_home"},
                 {u"不动产", "building_home"},
                 {u"退休", "calendar_person"},
                 {u"就业", "person_briefcase"},
                 {u"录用", "people_team"},
                 {u"身后", "document_person"},
                 {u"婚育", "document_ribbon"},
                 {u"助困", "handshake"},
                 {u"退役", "shield_checkmark"},
                 {u"注销", "archive"},
                 {u"证", "certificate"}};
    for (const auto& row : table) {
        if (name.contains(QString::fromUtf16(row.word))) { return QLatin1String(row.icon); }
    }
    return QStringLiteral("document_bullet_list");
}

}  // namespace

void KioskChoices::setSnapshot(std::shared_ptr<const Snapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    // One that is due checks in by itself; what stays is to be chosen, or comes at another time.
    const bool booked = m_snapshot->person && !m_snapshot->person->booked.empty();
    if (booked && !m_others && m_step == Step::Home) { m_step = Step::Booked; }
    if (!booked && m_step == Step::Booked) { m_step = Step::Home; }
    if (m_first >= int(all().size() + foot().size())) { m_first = 0; }  // the foot is in the list when buttons are low
}

void KioskChoices::reset() {
    m_step = Step::Home;
    m_first = 0;
    m_others = false;
    m_cart.clear();
}

const workstation::KioskTheme* KioskChoices::themeOf(const domain::ThemeId& id) const {
    for (const auto& theme : m_snapshot->themes) {
        if (theme.id == id) { return &theme; }
    }
    return nullptr;
}

QString KioskChoices::question() const {
    switch (m_step) {
    case Step::Home: break;
    case Step::Who: return tr("Whose matter is it?");
    case Step::Stage: return tr("What has happened?");
    case Step::Candidates: return tr("Is it this?");
    case Step::Several: return tr("Several things, one number");
    case Step::Booked: return tr("Your appointments today");
    }
    return tr("What is it about?");
}

KioskChoices::Entry KioskChoices::entryOf(const workstation::KioskTheme& theme) const {
    Entry entry;
    entry.kind = Kind::Theme;
    entry.theme = &theme;
    entry.name = qs(theme.name);
    entry.icon = iconOf(entry.name);
    if (theme.whyNot) {
        entry.pale = true;
        entry.chosen = m_step == Step::Several && std::find(m_cart.begin(), m_cart.end(), theme.id) != m_cart.end();
        switch (theme.whyNot->code) {
        case RefusalCode::OutsideHours: entry.lines << tr("closed now, touch to see when"); break;
        case RefusalCode::DayFull: entry.lines << tr("all numbers of today are taken"); break;
        case RefusalCode::ThemeSuspended: entry.lines << tr("suspended, touch to see why"); break;
        default: entry.lines << tr("not now, touch to see why"); break;
        }
        return entry;
    }
    if (m_step == Step::Candidates && !theme.words.empty()) {
        QStringList words;
        for (std::size_t i = 0; i < theme.words.size() && i < 3; ++i) { words << qs(theme.words[i]); }
        entry.lines << words.join(tr(", ", "between words"));
    }
    entry.lines << KioskPages::aheadText(theme.waiting);
    if (theme.estimate) { entry.lines << KioskPages::estimateText(theme.estimate); }
    entry.chosen = m_step == Step::Several && std::find(m_cart.begin(), m_cart.end(), theme.id) != m_cart.end();
    return entry;
}

QList<KioskChoices::Entry> KioskChoices::themes() const {
    QList<Entry> list;
    for (const auto& theme : m_snapshot->themes) {
        const bool asked =
            m_step != Step::Candidates || (theme.forBusiness == m_business && qs(theme.stage) == m_stage);
        if (asked) { list << entryOf(theme); }
    }
    return list;
}

QList<KioskChoices::Entry> KioskChoices::all() const {
    QList<Entry> list;
    switch (m_step) {
    case Step::Home:
    case Step::Several:
    case Step::Candidates: return themes();
    case Step::Who: {
        Entry own;
        own.kind = Kind::Who;
        own.icon = QStringLiteral("home_heart");
        own.name = tr("Mine or my family's");
        own.lines << tr("birth, marriage, work, home");
        Entry business = own;
        business.business = true;
        business.icon = QStringLiteral("building_retail");
        business.name = tr("Of a business");
        business.lines = QStringList{tr("opening, staff, closing")};
        return {own, business};
    }
    case Step::Stage:
        for (const auto& theme : m_snapshot->themes) {
            if (theme.forBusiness != m_business) { continue; }
            const QString stage = qs(theme.stage);
            const auto known = std::find_if(list.begin(), list.end(), [&](const Entry& e) { return e.stage == stage; });
            const QString word = theme.words.empty() ? qs(theme.name) : qs(theme.words.front());
            if (known != list.end()) {
                known->lines.front() += tr(", ", "between words") + word;
                continue;
            }
            Entry entry;
            entry.kind = Kind::Stage;
            entry.stage = stage;
            entry.icon = iconOf(qs(theme.name));
            entry.name = stage.isEmpty() ? tr("Other matters") : stage;
            entry.lines << word;
            list << entry;
        }
        return list;
    case Step::Booked: {
        for (const auto& booked : m_snapshot->person->booked) {
            const auto* theme = themeOf(booked.theme);
            Entry entry;
            entry.kind = Kind::Booked;
            entry.appointment = booked.id;
            entry.icon = QStringLiteral("calendar_clock");
            entry.name = theme ? qs(theme->name) : qs(booked.theme.str());
            entry.lines << tr("booked for %1").arg(clockWords(booked.at));
            list << entry;
        }
        Entry others;
        others.kind = Kind::Others;
        others.icon = QStringLiteral("text_bullet_list_square");
        others.name = tr("Something else");
        others.lines << tr("all themes");
        list << others;
        return list;
    }
    }
    return list;
}

QList<KioskChoices::Entry> KioskChoices::foot() const {
    Entry left;
    Entry right;
    left.atFoot = right.atFoot = true;
    if (m_step == Step::Home || m_step == Step::Booked) {
        left.kind = Kind::Several;
        left.icon = QStringLiteral("clipboard_task_list_ltr");
        left.name = tr("Several things at once");
        left.lines << tr("one number for all of them");
        right.kind = Kind::Unknown;
        right.icon = QStringLiteral("document_question_mark");
        right.name = tr("I do not know which");
        right.lines << tr("two questions lead to it");
        return m_step == Step::Home ? QList<Entry>{left, right} : QList<Entry>{};
    }
    left.kind = Kind::Back;
    left.icon = QStringLiteral("arrow_undo");
    left.name = tr("One step back");
    if (m_step == Step::Several) { return {left}; }
    right.kind = Kind::Desk;
    right.icon = QStringLiteral("person_support");
    right.name = tr("None of these");
    right.lines << tr("the guide helps you");
    return {left, right};
}

QList<KioskChoices::Entry> KioskChoices::entries(int places, bool footRow) const {
    QList<Entry> list = all();
    const QList<Entry> below = foot();
    if (!footRow) {
        for (Entry entry : below) {
            entry.atFoot = false;
            list << entry;
        }
    }
    QList<Entry> shown;
    const int count = int(list.size());
    const bool paged = count > places;
    const int room = paged ? places - 1 : places;
    for (int i = m_first; i < count && shown.size() < room; ++i) { shown << list[i]; }
    if (paged) {
        Entry page;
        page.kind = Kind::More;
        const bool further = m_first + room < count;
        page.icon = further ? QStringLiteral("text_bullet_list_square") : QStringLiteral("arrow_undo");
        page.name = further ? tr("Something else") : tr("Back to the first page");
        page.lines << (further ? tr("more on the next page") : tr("all of them once more"));
        shown << page;
    }
    if (footRow) { shown << below; }
    return shown;
}

bool KioskChoices::choose(const Entry& entry, int places, bool footRow) {
    const int count = int(all().size()) + (footRow ? 0 : int(foot().size()));
    switch (entry.kind) {
    case Kind::More: m_first = m_first + places - 1 < count ? m_first + places - 1 : 0; return true;
    case Kind::Back: return back();
    case Kind::Unknown: m_step = Step::Who; break;
    case Kind::Several: m_step = Step::Several; break;
    case Kind::Others:
        m_others = true;
        m_step = Step::Home;
        break;
    case Kind::Who:
        m_business = entry.business;
        m_step = Step::Stage;
        break;
    case Kind::Stage:
        m_stage = entry.stage;
        m_step = Step::Candidates;
        break;
    case Kind::Theme: {
        if (m_step != Step::Several) { return false; }
        // What is in goes out again, also when it cannot be had any more.
        const auto in = std::find(m_cart.begin(), m_cart.end(), entry.theme->id);
        if (entry.pale && in == m_cart.end()) { return false; }
        if (in != m_cart.end()) {
            m_cart.erase(in);
        } else if (int(m_cart.size()) < cartLimit) {
            m_cart.push_back(entry.theme->id);
        }
        return true;
    }
    case Kind::None:
    case Kind::Desk:
    case Kind::Booked: return false;
    }
    m_first = 0;
    return true;
}

bool KioskChoices::back() {
    const Step before = m_step;
    switch (m_step) {
    case Step::Candidates: m_step = Step::Stage; break;
    case Step::Stage: m_step = Step::Who; break;
    case Step::Several:
        m_cart.clear();
        m_step = Step::Home;
        break;
    case Step::Who:
    case Step::Booked:
    case Step::Home: m_step = Step::Home; break;
    }
    m_first = 0;
    return before != m_step;
}

}  // namespace yc::ui
