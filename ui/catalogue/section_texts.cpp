// SPDX-License-Identifier: GPL-3.0-or-later
// What is mostly words: the guide's elements (App. A), questions with situations, and what is printed.
#include "ui/catalogue/section_parts.h"
#include "ui/common/domain_words.h"

namespace yc::ui {

namespace catalogue = domain::catalogue;

using Kind = GridEdit::Kind;

namespace {

class GuideRows {
public:
    explicit GuideRows(const workstation::CatalogueSnapshot& snapshot) : m_snapshot(snapshot) {
        m_data.wrap = true;
        m_data.columns = {{SectionTables::tr("Element"), 170}, {SectionTables::tr("Content"), 0}};
    }
    void group(const QString& title) {
        GridRow head;
        head.group = title;
        m_data.rows << head;
    }
    void text(const QString& name, const std::string& value, const std::string& path) {
        row(name, typed(value.empty() ? QStringLiteral("—") : qs(value), path, /*removeEmpty=*/true), path);
        m_data.rows.last().cells.last().edit->raw = qs(value);
    }
    void days(const QString& name, int value, const QString& shown, const std::string& path) {
        row(name, number(shown, value, path), path);
    }
    void lines(const QString& name, const std::vector<std::string>& values, const std::string& path) {
        QStringList all;
        for (const auto& value : values) { all << qs(value); }
        GridCell cell = typed(all.join(QStringLiteral("；")), path);
        cell.edit->kind = Kind::Lines;
        row(name, cell, path);
    }
    // One row for each sentence and one to add another.
    void list(const QString& name, const std::vector<std::string>& values, const std::string& path) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::string place = path + "/" + std::to_string(i);
            row(i == 0 ? name : QString(), typed(qs(values[i]), place, /*removeEmpty=*/true), path);
        }
        GridCell add = typed({}, path + "/" + std::to_string(values.size()), /*removeEmpty=*/false);
        add.text = SectionTables::tr("one more …");
        add.ink = Ink::Text3;
        row(values.empty() ? name : QString(), add, path);
    }
    void flag(const QString& name, bool value, const std::string& path) {
        GridCell cell = plain(value ? SectionTables::tr("yes") : SectionTables::tr("no"));
        cell.toggle = workstation::CatalogueEdit{path, Kind::Flag, value ? "false" : "true"};
        cell.edit = GridEdit{path,
                             Kind::Flag,
                             {},
                             false,
                             {{SectionTables::tr("yes"), Kind::Flag, QStringLiteral("true")},
                              {SectionTables::tr("no"), Kind::Flag, QStringLiteral("false")}}};
        row(name, cell, path);
    }
    void words(const QString& name, const QString& value) { row(name, plain(value, Ink::Text2), {}); }
    void row(const QString& name, GridCell cell, const std::string& path) {
        GridRow one;
        one.path = path;
        one.cells << plain(name, Ink::Text2) << std::move(cell);
        m_data.rows << (path.empty() ? one : judged(m_snapshot, std::move(one)));
    }
    GridData take() { return std::move(m_data); }

private:
    const workstation::CatalogueSnapshot& m_snapshot;
    GridData m_data;
};

QString unitList(const catalogue::Release& release, const std::vector<domain::UnitId>& units) {
    QStringList names;
    for (const auto& unit : units) { names << SectionTables::unitName(release, unit); }
    return names.join(QStringLiteral("、"));
}

QString channelWords(const std::vector<int>& channels) {
    QStringList words;
    for (const int channel : channels) {
        words << (channel == 1   ? SectionTables::tr("window")
                  : channel == 2 ? SectionTables::tr("online")
                                 : SectionTables::tr("by post"));
    }
    return words.join(QStringLiteral("、"));
}

void themeRows(GuideRows& rows, const workstation::CatalogueSnapshot& s) {
    const catalogue::Theme& theme = *s.theme();
    rows.group(SectionTables::tr("The theme"));
    rows.text(SectionTables::tr("Name"), theme.name, "name");
    rows.text(SectionTables::tr("Everyday name"), theme.alias, "alias");
    rows.text(SectionTables::tr("Short name"), theme.shortName, "shortName");
    rows.text(SectionTables::tr("Pinyin initials"), theme.pinyin, "pinyin");
    rows.lines(SectionTables::tr("Words people search by"), theme.keywords, "keywords");
    rows.text(SectionTables::tr("Stage"), theme.stage, "stage");
    rows.words(SectionTables::tr("Lead"), unitList(*s.shown, theme.leads));
    rows.words(SectionTables::tr("Cooperating units"), unitList(*s.shown, theme.cooperating));
    rows.text(SectionTables::tr("Scope"), theme.scopeText, "scopeText");
    rows.text(SectionTables::tr("Who may apply"), theme.applicantText, "applicantText");
    rows.days(SectionTables::tr("Promise"), theme.promiseDays,
              SectionTables::tr("%n working days", nullptr, theme.promiseDays), "promiseDays");
    rows.days(SectionTables::tr("Time for corrections"), theme.correctionDays,
              SectionTables::tr("%n calendar days", nullptr, theme.correctionDays), "correctionDays");
    rows.lines(SectionTables::tr("Steps"), theme.steps, "steps");
    rows.lines(SectionTables::tr("On the ticket: bring"), theme.commonMaterials, "commonMaterials");
}

}  // namespace

GridData guideTable(const workstation::CatalogueSnapshot& s) {
    const catalogue::Theme& theme = *s.theme();
    const catalogue::Guide& guide = theme.guide;
    GuideRows rows(s);
    themeRows(rows, s);
    rows.group(SectionTables::tr("What to know before applying"));
    rows.list(SectionTables::tr("Legal basis"), guide.basis, "guide/basis");
    rows.list(SectionTables::tr("Conditions first"), guide.preconditions, "guide/preconditions");
    rows.list(SectionTables::tr("Coverage"), guide.coverage, "guide/coverage");
    rows.list(SectionTables::tr("Notes"), guide.notes, "guide/notes");
    rows.list(SectionTables::tr("Accepted when"), guide.conditions, "guide/conditions");
    rows.text(SectionTables::tr("Flow in words"), guide.flowText, "guide/flowText");
    rows.group(SectionTables::tr("Fees and trips"));
    rows.text(SectionTables::tr("Fee"), guide.fee.text, "guide/fee/text");
    rows.text(SectionTables::tr("Rate"), guide.fee.standard, "guide/fee/standard");
    rows.text(SectionTables::tr("Basis of the rate"), guide.fee.basis, "guide/fee/basis");
    rows.days(SectionTables::tr("Trips"), guide.trips, SectionTables::tr("%n trips", nullptr, guide.trips),
              "guide/trips");
    rows.text(SectionTables::tr("Why a trip"), guide.tripReason, "guide/tripReason");
    rows.group(SectionTables::tr("Where and how"));
    rows.words(SectionTables::tr("Ways to apply"), channelWords(guide.channels));
    rows.text(SectionTables::tr("Online"), guide.onlineAddress, "guide/onlineAddress");
    rows.text(SectionTables::tr("Address"), guide.address, "guide/address");
    rows.text(SectionTables::tr("Hours"), guide.hours, "guide/hours");
    rows.text(SectionTables::tr("Where to ask"), guide.consultation, "guide/consultation");
    rows.text(SectionTables::tr("Complaints"), guide.supervision, "guide/supervision");
    rows.flag(SectionTables::tr("Appointments"), guide.booking, "guide/booking");
    rows.flag(SectionTables::tr("Payment online"), guide.onlinePayment, "guide/onlinePayment");
    rows.flag(SectionTables::tr("Results by post"), guide.courier, "guide/courier");
    rows.flag(SectionTables::tr("Intermediary service"), guide.intermediary, "guide/intermediary");
    if (guide.intermediary) {
        rows.text(SectionTables::tr("Its name"), guide.intermediaryName, "guide/intermediaryName");
    }
    rows.text(SectionTables::tr("Handled together"), guide.jointAbility, "guide/jointAbility");
    return rows.take();
}

GridData situationTable(const workstation::CatalogueSnapshot& s, bool narrow) {
    const catalogue::Theme& theme = *s.theme();
    GridData data;
    data.wrap = true;
    data.columns = {{SectionTables::tr("Question and answers"), 0}, {SectionTables::tr("Short"), 84}};
    data.columns << GridColumn{SectionTables::tr("Asked when"), narrow ? 130 : 210};
    data.columns << GridColumn{SectionTables::tr("Answered by"), narrow ? 96 : 130};
    data.columns << GridColumn{SectionTables::tr("Leads to"), narrow ? 130 : 210};
    GridRow head;
    head.group = SectionTables::tr("Questions");
    head.detail = QString::number(theme.questions.size());
    data.rows << head;
    for (const auto& question : theme.questions) {
        const std::string path = "questions/" + question.id.str();
        GridRow row;
        row.path = path;
        row.cells << typed(qs(question.text), path + "/text");
        row.cells.last().role = Role::RowName;
        row.cells << typed(qs(question.shortText), path + "/shortText");
        row.cells << conditionCell(theme, question.when, {}, path, /*inWords=*/false);
        row.cells << plain(question.source ? qs(question.source->name) : SectionTables::tr("the applicant"),
                           question.source ? Ink::Link : Ink::Text2);
        row.cells << plain(question.gate       ? SectionTables::tr("asked first")
                           : question.multiple ? SectionTables::tr("several answers")
                                               : QString(),
                           Ink::Text2);
        data.rows << judged(s, std::move(row));
        for (const auto& option : question.options) {
            const std::string place = path + "/options/" + option.value;
            GridRow answer;
            answer.path = place;
            answer.cells << typed(qs(option.text), place + "/text");
            answer.cells.last().text = QStringLiteral("　· ") + qs(option.text);
            answer.cells.last().ink = Ink::Text2;
            answer.cells << plain({}) << plain(qs(option.hint), Ink::Text3) << plain({});
            answer.cells << (option.notCovered ? plain(qs(option.notCovered->text), Ink::Warn)
                                               : plain(qs(option.warning), Ink::Warn));
            data.rows << judged(s, std::move(answer));
        }
    }
    GridRow scenarios;
    scenarios.group = SectionTables::tr("Situations");
    scenarios.detail = SectionTables::tr("the first whose rule holds");
    data.rows << scenarios;
    for (const auto& scenario : theme.scenarios) {
        const std::string path = "scenarios/" + scenario.id.str();
        GridRow row;
        row.path = path;
        row.cells << typed(qs(scenario.name), path + "/name");
        row.cells.last().role = Role::RowName;
        row.cells << number(scenario.promiseDays ? SectionTables::days(*scenario.promiseDays) : QStringLiteral("—"),
                            scenario.promiseDays.value_or(theme.promiseDays), path + "/promiseDays");
        if (!scenario.promiseDays) { row.cells.last().edit->raw.clear(); }
        row.cells.last().edit->removeEmpty = true;
        row.cells << plain(SectionTables::conditionWords(theme, scenario.when), Ink::Text2);
        row.cells << plain({});
        row.cells << typed(qs(scenario.text), path + "/text");
        data.rows << judged(s, std::move(row));
    }
    return data;
}

int paperCount(const catalogue::Theme& theme) {
    int count = 0;
    for (const auto& item : theme.items) { count += item.result.name.empty() ? 0 : 1; }
    for (const auto& material : theme.materials) {
        count += material.generated || !material.blank.empty() || !material.sample.empty();
    }
    return count;
}

// What the theme brings along to be printed: forms of its own and the results of its items.
GridData papersTable(const workstation::CatalogueSnapshot& s) {
    const catalogue::Theme& theme = *s.theme();
    GridData data;
    data.wrap = true;
    data.columns = {{SectionTables::tr("Paper"), 0},
                    {SectionTables::tr("From"), 150},
                    {SectionTables::tr("Template or term"), 150},
                    {SectionTables::tr("Sample"), 260}};
    GridRow forms;
    forms.group = SectionTables::tr("Forms of the theme");
    data.rows << forms;
    for (const auto& material : theme.materials) {
        if (!material.generated && material.blank.empty() && material.sample.empty()) { continue; }
        const std::string path = "materials/" + material.id.str();
        GridRow row;
        row.path = path;
        row.cells << typed(qs(material.name), path + "/name");
        row.cells << plain(material.generated ? SectionTables::tr("printed at the window") : SectionTables::tr("blank"),
                           Ink::Text2);
        row.cells << number(SectionTables::tr("template %1").arg(material.templateVersion), material.templateVersion,
                            path + "/templateVersion");
        row.cells << typed(qs(material.sample), path + "/sample");
        data.rows << judged(s, std::move(row));
    }
    GridRow results;
    results.group = SectionTables::tr("Results");
    results.detail = SectionTables::tr("what the items issue");
    data.rows << results;
    for (const auto& item : theme.items) {
        if (item.result.name.empty()) { continue; }
        const std::string path = "items/" + item.id.str() + "/result";
        QStringList sample;
        for (const auto& line : item.result.sampleText) { sample << qs(line); }
        GridRow row;
        row.path = path;
        row.cells << typed(qs(item.result.name), path + "/name");
        row.cells << plain(SectionTables::unitName(*s.shown, item.unit), Ink::Text2);
        row.cells << typed(qs(item.result.validity), path + "/validity");
        GridCell lines = typed(sample.join(QStringLiteral("；")), path + "/sampleText");
        lines.edit->kind = Kind::Lines;
        row.cells << lines;
        data.rows << judged(s, std::move(row));
    }
    return data;
}

}  // namespace yc::ui
