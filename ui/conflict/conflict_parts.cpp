// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflict/conflict_parts.h"

#include "ui/common/accessibility.h"
#include "ui/common/domain_words.h"
#include "ui/common/glyph_widgets.h"
#include "ui/conflict/conflict_words.h"
#include "ui/find/case_words.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

using workstation::ConflictChoice;
using workstation::ConflictOption;
using workstation::ConflictPaper;

namespace {
// Paper rows have a line between them and stand on the border of their card.
class LinedRow : public QWidget {
public:
    LinedRow(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
    }

private:
    Theme& m_theme;
};

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        if (QLayout* inner = item->layout()) { clear(inner); }
        delete item;
    }
}
}  // namespace

// ---- steps --------------------------------------------------------------------------------------------------------

StepLines::StepLines(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    followTheme(theme, grid, [this, grid] {
        grid->setHorizontalSpacing(m_theme.px(16));
        grid->setVerticalSpacing(m_theme.px(9));
    });
}

void StepLines::setLines(const QList<Line>& lines) {
    if (m_filled && lines == m_lines) { return; }
    m_filled = true;
    m_lines = lines;
    auto* grid = static_cast<QGridLayout*>(layout());
    clear(grid);
    for (int i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.icon.isEmpty()) {
            grid->addWidget(new Label(m_theme, line.time, Role::Body, Ink::Text2, this), i, 0, Qt::AlignTop);
        } else {
            grid->addWidget(new IconLabel(m_theme, line.icon, 16, Ink::Ok, IconStyle::Regular, this), i, 0,
                            Qt::AlignTop);
        }
        auto* words = new Label(m_theme, line.text, line.bold ? Role::BodyBold : Role::Body, line.ink, this);
        words->setWordWrap(true);
        grid->addWidget(words, i, 1);
    }
}

SideCard::SideCard(Theme& theme, const QString& title, QWidget* parent) : Card(theme, parent) {
    setTitle(title);
    m_who = new Label(theme, Role::Body, Ink::Text2, this);
    m_who->setElided(true);
    headLayout()->insertWidget(1, m_who, 1);
    auto* column = paddedBody(12);
    m_steps = new StepLines(theme, this);
    column->addWidget(m_steps);
    column->addStretch(1);
    auto* foot = new QHBoxLayout;
    scaleLayout(theme, foot, QMargins(), 8);
    foot->addWidget(new IconLabel(theme, QStringLiteral("info"), 16, Ink::Text2, IconStyle::Regular, this), 0,
                    Qt::AlignTop);
    m_foot = new Label(theme, Role::Support, Ink::Text2, this);
    m_foot->setWordWrap(true);
    foot->addWidget(m_foot, 1);
    column->addLayout(foot);
}

void SideCard::setSide(const workstation::ConflictSide& side, const QList<StepLines::Line>& lines,
                       const QString& foot) {
    QStringList who;
    if (!side.place.empty()) { who << qs(side.place); }
    if (!side.person.empty()) { who << qs(side.person); }
    m_who->setText(who.join(QStringLiteral("　")));
    m_steps->setLines(lines);
    m_foot->setText(foot);
    QStringList spoken{title(), m_who->text()};
    for (const auto& line : lines) { spoken << line.time + QLatin1Char(' ') + line.text; }
    setReadable(this, (spoken << foot).join(QStringLiteral("，")));
}

// ---- papers -------------------------------------------------------------------------------------------------------

PapersCard::PapersCard(Theme& theme, QWidget* parent) : Card(theme, parent), m_theme(theme) {
    setTitle(tr("The papers concerned"));
    setHint(tr("printed paper cannot be changed, only followed by another"));
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    body()->addWidget(m_rows);
}

void PapersCard::setPapers(const std::vector<ConflictPaper>& papers, ConflictChoice choice) {
    setVisible(!papers.empty());
    clear(m_rows->layout());
    for (const ConflictPaper& paper : papers) {
        auto* row = new LinedRow(m_theme, m_rows);
        scaleFixedHeight(m_theme, row, 44);
        auto* line = new QHBoxLayout(row);
        scaleLayout(m_theme, line, QMargins(16, 0, 16, 1), 12);
        const QString kind = CaseWords::paper(paper.kind);
        const QString number = qs(paper.number.str());
        const QString printed =
            paper.copies > 0  ? tr("printed %1, %n copies", nullptr, paper.copies).arg(clockWords(*paper.printedAt))
            : paper.printedAt ? tr("printed %1").arg(clockWords(*paper.printedAt))
                              : tr("not printed as far as this machine knows");
        line->addWidget(new IconLabel(m_theme, QStringLiteral("print"), 16, Ink::Text2, IconStyle::Regular, row));
        auto* name = new Label(m_theme, kind, Role::BodyBold, Ink::Text, row);
        name->setElided(true);
        line->addWidget(name, 3);
        auto* code = new Label(m_theme, number, Role::Body, Ink::Text2, row);
        code->setElided(true);
        code->setTextInteractionFlags(Qt::TextSelectableByMouse);
        line->addWidget(code, 4);
        auto* when = new Label(m_theme, printed, Role::Body, Ink::Text2, row);
        when->setElided(true);
        line->addWidget(when, 4);
        const QString fate = ConflictWords::paperFate(choice);
        line->addWidget(new Label(m_theme, fate, Role::BodyBold, ConflictWords::paperInk(choice), row));
        setReadable(row, QStringList{kind, number, printed, fate}.join(QStringLiteral("，")));
        m_rows->layout()->addWidget(row);
    }
}

// ---- repairs ------------------------------------------------------------------------------------------------------

RepairCard::RepairCard(Theme& theme, QWidget* parent)
    : Card(theme, parent), m_theme(theme), m_place(new QWidget(this)), m_group(new QButtonGroup(this)) {
    setTitle(tr("What counts"));
    headLayout()->addWidget(new KeyCap(theme, QStringLiteral("1"), tr("to", "1 to 4"), this));
    headLayout()->addWidget(new KeyCap(theme, QStringLiteral("4"), tr("choose"), this));
    headLayout()->addWidget(new KeyCap(theme, QStringLiteral("F12"), tr("does it; both records are kept"), this));
    auto* column = paddedBody(12);
    auto* options = new QVBoxLayout(m_place);
    options->setContentsMargins(0, 0, 0, 0);
    followTheme(theme, options, [this, options] { options->setSpacing(m_theme.px(8)); });
    column->addWidget(m_place);
    m_reason = new TextField(theme, tr("Reason, kept with the decision"), this);
    m_reason->setPlaceholder(tr("what was agreed, who has the papers"));
    column->addWidget(m_reason);
    connect(m_group, &QButtonGroup::idToggled, this, [this] {
        refreshReason();
        Q_EMIT changed();
    });
    connect(m_reason, &TextField::textEdited, this, &RepairCard::changed);
}

void RepairCard::setDetail(const workstation::ConflictDetail& detail) {
    const bool other = detail.entry.command != m_command;
    m_command = detail.entry.command;
    const int before = other ? -1 : m_group->checkedId();
    if (other) { m_reason->setText({}); }
    m_options = detail.options;
    while (m_buttons.size() > int(m_options.size())) {
        m_group->removeButton(m_buttons.last());
        delete m_buttons.takeLast();
    }
    while (m_buttons.size() < int(m_options.size())) {
        auto* button = new OptionButton(m_theme, {}, m_place);
        m_group->addButton(button, int(m_buttons.size()));
        m_place->layout()->addWidget(button);
        button->show();  // a digit may come before the layout's next turn
        m_buttons << button;
    }
    int suggested = -1;
    for (int i = 0; i < m_buttons.size(); ++i) {
        const ConflictOption& option = m_options[std::size_t(i)];
        OptionButton::Spec spec;
        spec.digit = QString::number(i + 1);
        spec.title = ConflictWords::optionTitle(detail, option.choice);
        spec.detail = ConflictWords::optionDetail(detail, option.choice);
        spec.aside = option.suggested ? tr("suggested") : option.needsApplicant ? tr("needs the applicant") : QString();
        spec.asideTone = option.suggested ? Tone::Accent : Tone::Warn;
        spec.inlineDetail = true;
        spec.titleWidth = 150;
        spec.height = m_theme.density() == Density::Compact ? 40 : 54;
        m_buttons[i]->setSpec(spec);
        m_buttons[i]->setRefused(ConflictWords::barred(option));
        if (option.suggested) { suggested = i; }
    }
    const bool keep = before >= 0 && before < m_buttons.size() && m_buttons[before]->isEnabled();
    if (auto* button = m_group->button(keep ? before : suggested)) { button->setChecked(true); }
    refreshReason();
}

void RepairCard::choose(int digit) {
    auto* button = m_group->button(digit - 1);
    if (!button || !button->isEnabled()) { return; }
    button->setChecked(true);
    button->setFocus(Qt::OtherFocusReason);
}

std::optional<ConflictOption> RepairCard::chosen() const {
    const int id = m_group->checkedId();
    if (id < 0 || id >= int(m_options.size())) { return std::nullopt; }
    return m_options[std::size_t(id)];
}

QString RepairCard::whyNot() const {
    const auto option = chosen();
    if (!option) { return tr("choose with a digit first"); }
    if (option->bar != ConflictOption::Bar::None) { return ConflictWords::barred(*option); }
    if (option->needsReason && reason().isEmpty()) { return tr("write the reason in one sentence"); }
    return {};
}

QWidget* RepairCard::first() const {
    if (QAbstractButton* button = m_group->checkedButton()) { return button; }
    for (OptionButton* button : m_buttons) {
        if (button->isEnabled()) { return button; }
    }
    return m_place;
}

void RepairCard::refreshReason() {
    const auto option = chosen();
    m_reason->setVisible(option && option->needsReason);
}

}  // namespace yc::ui
