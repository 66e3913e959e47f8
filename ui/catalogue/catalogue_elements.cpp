// SPDX-License-Identifier: GPL-3.0-or-later
// Elements of the open theme: one more, one less, another order, all members of one; and themes that begin here.
#include "ui/catalogue/catalogue_workspace.h"
#include "ui/catalogue/life_steps.h"
#include "ui/common/domain_words.h"

#include <QRegularExpression>

namespace yc::ui {

namespace catalogue = domain::catalogue;
using Kind = workstation::CatalogueEdit::Kind;

namespace {

// "questions/Q1/options/yes" out of what lies below it; empty where the path is no element of a list.
std::string elementOf(const std::string& path) {
    static const QRegularExpression form(
        QStringLiteral("^(questions/[^/]+/options/[^/"
                       "]+|(items|materials|questions|scenarios|fields|fieldGroups|distribution)/[^/]+)"));
    return form.match(qs(path)).captured(1).toStdString();
}

}  // namespace

// The lists to which one more can come from where the cursor stands.
QList<CatalogueWorkspace::Place> CatalogueWorkspace::listsHere() const {
    const std::string path = m_grid->currentPath();
    switch (m_section) {
    case CatalogueSection::Items: return {{tr("Item"), "items"}};
    case CatalogueSection::Materials: return {{tr("Material"), "materials"}};
    case CatalogueSection::Rules: return {{tr("Distribution rule"), "distribution"}};
    case CatalogueSection::Form: return {{tr("Field"), "fields"}, {tr("Group of fields"), "fieldGroups"}};
    case CatalogueSection::Situation: {
        QList<Place> lists;
        if (path.rfind("questions/", 0) == 0) {
            const std::string question = path.substr(0, path.find('/', path.find('/') + 1));
            lists << Place{tr("Answer to this question"), question + "/options"};
        }
        lists << Place{tr("Question"), "questions"} << Place{tr("Situation"), "scenarios"};
        return lists;
    }
    case CatalogueSection::Guide:
    case CatalogueSection::Papers: break;
    }
    return {};
}

void CatalogueWorkspace::addElement() {
    if (const QString reason = addWhyNot(); !reason.isEmpty()) {
        ToastLine line;
        line.text = reason;
        Q_EMIT toast(line);
        return;
    }
    const auto lists = listsHere();
    const auto ask = [this](const Place& list) {
        QueuePanel::Page page;
        page.title = tr("New: %1").arg(list.words);
        page.support = tr("Its code comes by itself; Ctrl+E shows all that can be said of it");
        page.field = tr("Name");
        page.entered = [this, list](const QString& name) {
            m_panel->closeIt();
            m_service.edit({list.path, Kind::New, name.trimmed().toStdString(), elementOf(m_grid->currentPath())});
        };
        m_panel->isOpen() ? m_panel->next(page) : m_panel->open(page);
    };
    if (lists.size() == 1) { return ask(lists.first()); }
    QueuePanel::Page page;
    page.title = tr("New");
    for (const auto& list : lists) {
        QueuePanel::Choice choice;
        choice.title = list.words;
        choice.run = [ask, list] { ask(list); };
        page.choices << choice;
    }
    m_panel->open(page);
}

// What Ctrl+Del and Ctrl+↑ are about; in the view of one element its own lists too.
std::string CatalogueWorkspace::elementHere() const {
    const std::string path = m_grid->currentPath();
    if (!m_snapshot || !m_snapshot->looked) { return elementOf(path); }
    for (const auto& member : m_snapshot->members) {
        if (member.path == path && member.element) { return path; }
    }
    return {};
}

void CatalogueWorkspace::removeElement() {
    const std::string path = elementHere();
    if (path.empty()) { return; }
    m_service.edit({path, Kind::Remove, {}});
    ToastLine line;
    line.text = tr("Taken out; Ctrl+Z brings it back");
    Q_EMIT toast(line);
}

void CatalogueWorkspace::moveElement(int by) {
    const std::string path = elementHere();
    if (path.empty()) { return; }
    m_service.edit({path, Kind::Move, std::to_string(by)});
}

void CatalogueWorkspace::lookAtElement() {
    if (m_snapshot && m_snapshot->looked) {
        m_service.look(std::nullopt);
        return;
    }
    const std::string path = m_grid->currentPath();
    std::string element = elementOf(path);
    // An answer is said with its question.
    if (const auto options = element.find("/options/"); options != std::string::npos) { element.resize(options); }
    m_grid->setFocus(Qt::OtherFocusReason);
    m_service.look(element);
}

// ---- a new theme -------------------------------------------------------------------------------------------------

void CatalogueWorkspace::newTheme() {
    auto begun = std::make_shared<workstation::CatalogueBeginning>();
    begun->lifeCycle = m_snapshot->theme() ? m_snapshot->theme()->lifeCycle : catalogue::LifeCycle::Person;
    const auto field = [this](const QString& label, const QString& support,
                              const std::function<void(const QString&)>& take) {
        QueuePanel::Page page;
        page.title = tr("New theme");
        page.support = support;
        page.field = label;
        page.entered = [take](const QString& text) { take(text.trimmed()); };
        m_panel->isOpen() ? m_panel->next(page) : m_panel->open(page);
    };
    const auto lead = [this, begun] {
        QueuePanel::Page page;
        page.title = tr("New theme");
        page.support = tr("Which unit leads");
        for (const auto& unit : m_snapshot->shown->units) {
            if (unit.centre) { continue; }
            QueuePanel::Choice choice;
            choice.title = SectionTables::unitName(*m_snapshot->shown, unit.id);
            choice.detail = qs(unit.name);
            choice.run = [this, begun, id = unit.id] {
                begun->lead = id;
                m_panel->closeIt();
                m_service.begin(*begun);
                setSection(CatalogueSection::Guide);
            };
            page.choices << choice;
        }
        m_panel->next(page);
    };
    const auto cycle = [this, begun, lead] {
        QueuePanel::Page page;
        page.title = tr("New theme");
        for (const auto life : {catalogue::LifeCycle::Person, catalogue::LifeCycle::Enterprise}) {
            QueuePanel::Choice choice;
            choice.title = life == catalogue::LifeCycle::Person ? tr("For persons") : tr("For enterprises");
            choice.run = [begun, life, lead] {
                begun->lifeCycle = life;
                lead();
            };
            page.choices << choice;
        }
        m_panel->next(page);
    };
    field(tr("Code"), tr("as the library names it, YJS-GR-09; a code is never used twice"), [=](const QString& code) {
        begun->id = domain::ThemeId(code.toStdString());
        field(tr("Name"), tr("in full, with 一件事一次办"), [=](const QString& name) {
            begun->name = name.toStdString();
            field(tr("Short name"), tr("for strips and tickets"), [=](const QString& shortName) {
                begun->shortName = shortName.toStdString();
                field(tr("Letter on the ticket"), tr("one or two"), [=](const QString& letter) {
                    begun->ticketLetter = letter.toUpper().toStdString();
                    cycle();
                });
            });
        });
    });
}

}  // namespace yc::ui
