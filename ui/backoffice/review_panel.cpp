// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backoffice/review_panel.h"

#include "domain/core/numbers.h"
#include "ui/common/domain_words.h"
#include "ui/common/empty_state.h"
#include "ui/common/overlay_scroll.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yc::ui {

using workstation::BackOfficeSnapshot;

// One paper in the row above the sheet; ← → change it, so it is outside the Tab cycle.
class ReviewPanel::Tab : public QAbstractButton {
public:
    Tab(Theme& theme, const QString& text, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override {
        const int words = QFontMetrics(m_theme.font(Role::BodyBold)).horizontalAdvance(text());
        return {words + m_theme.px(24), m_theme.px(30)};
    }
    QSize minimumSizeHint() const override { return {m_theme.px(56), m_theme.px(30)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        const bool on = isChecked();
        if (on || underMouse()) {
            glyphs::paintBox(painter, rect(), on ? t.accentWeak : t.hover, {}, m_theme.px(6), 0);
        }
        const QFont font = m_theme.font(on ? Role::BodyBold : Role::Body);
        painter.setFont(font);
        painter.setPen(on ? t.accent : t.text2);
        const QRect words = rect().adjusted(m_theme.px(12), 0, -m_theme.px(10), 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(font).elidedText(text(), Qt::ElideRight, words.width()));
    }

private:
    Theme& m_theme;
};

ReviewPanel::ReviewPanel(Theme& theme, const reports::FontMetricsProvider& fonts, QWidget* parent)
    : Card(theme, parent), m_theme(theme), m_fonts(fonts) {
    setAccessibleName(tr("Review"));
    m_empty = new EmptyState(theme, this);
    m_empty->setShape(QStringLiteral("mail_inbox"));
    body()->addWidget(m_empty, 1);
    m_content = new QWidget(this);
    body()->addWidget(m_content, 1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    scaleLayout(theme, head, QMargins(16, 7, 16, 7), 12);
    auto* names = new QVBoxLayout;
    scaleLayout(theme, names, QMargins(), 0);
    auto* first = new QHBoxLayout;
    scaleLayout(theme, first, QMargins(), 10);
    m_item = new Label(theme, Role::CardHead, Ink::Text, m_content);
    m_item->setElided(true);
    m_tolerated = new Chip(theme, {tr("Accepted with tolerance"), Tone::Warn, QStringLiteral("clock")}, m_content);
    first->addWidget(m_item);
    first->addWidget(m_tolerated);
    first->addStretch(1);
    m_case = new Label(theme, Role::Support, Ink::Text2, m_content);
    m_case->setElided(true);
    names->addLayout(first);
    names->addWidget(m_case);
    m_hint = new Label(theme, tr("Checked at the window; the applicant is not asked again"), Role::Support, Ink::Text3,
                       m_content);
    m_hint->setElided(true);
    head->addLayout(names, 1);
    head->addWidget(m_hint);
    column->addLayout(head);
    column->addWidget(new Separator(theme, Qt::Horizontal, m_content));
    auto* tabs = new QHBoxLayout;
    scaleLayout(theme, tabs, QMargins(12, 7, 16, 7), 4);
    m_tabRow = new QHBoxLayout;
    scaleLayout(theme, m_tabRow, QMargins(), 2);
    m_tabRow->addStretch(1);
    tabs->addLayout(m_tabRow, 1);
    tabs->addStretch(0);
    tabs->addWidget(new KeyCap(theme, QStringLiteral("←"), {}, m_content));
    tabs->addWidget(new KeyCap(theme, QStringLiteral("→"), tr("paper"), m_content));
    column->addLayout(tabs);
    column->addWidget(new Separator(theme, Qt::Horizontal, m_content));
    auto* both = new QHBoxLayout;
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(0);
    both->addWidget(makeMiddle(), 1);
    both->addWidget(new Separator(theme, Qt::Vertical, m_content));
    m_criteriaSide = makeCriteria();
    both->addWidget(m_criteriaSide);
    column->addLayout(both, 1);
    setCriteriaWidth(372);
}

QWidget* ReviewPanel::makeMiddle() {
    auto* side = new QWidget(m_content);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_paper = new PaperView(m_theme, m_fonts, side);
    m_paper->setFocusPolicy(Qt::ClickFocus);
    column->addWidget(m_paper, 1);
    column->addWidget(new Separator(m_theme, Qt::Horizontal, side));
    auto* foot = new QHBoxLayout;
    scaleLayout(m_theme, foot, QMargins(16, 8, 16, 8), 10);
    foot->addWidget(new IconLabel(m_theme, QStringLiteral("document_copy"), 20, Ink::Text2, IconStyle::Regular, side));
    m_originals = new Label(m_theme, Role::Support, Ink::Text, side);
    m_originals->setElided(true);
    foot->addWidget(m_originals, 1);
    column->addLayout(foot);
    return side;
}

QWidget* ReviewPanel::makeCriteria() {
    auto* side = new QWidget(m_content);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_criteriaHead = new GroupHead(m_theme, tr("Criteria"), {}, side);
    m_meetsKey = new KeyCap(m_theme, QStringLiteral("1"), tr("meets"), side);
    m_failsKey = new KeyCap(m_theme, QStringLiteral("2"), tr("does not"), side);
    m_criteriaHead->row()->addWidget(m_meetsKey);
    m_criteriaHead->row()->addWidget(m_failsKey);
    column->addWidget(m_criteriaHead);
    m_scroll = new QScrollArea(side);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Criteria"));
    m_scroll->viewport()->setAutoFillBackground(false);
    m_criteria = new CriteriaList(m_theme, m_scroll);
    m_criteria->setAutoFillBackground(false);
    m_scroll->setWidget(m_criteria);
    overlayScrollBar(m_theme, m_scroll);
    column->addWidget(m_scroll, 1);
    column->addWidget(new Separator(m_theme, Qt::Horizontal, side));
    auto* note = new QVBoxLayout;
    scaleLayout(m_theme, note, QMargins(16, 10, 16, 14), 6);
    note->addWidget(new Label(m_theme, tr("Note on this criterion (may be empty)"), Role::Support, Ink::Text2, side));
    m_note = new TextArea(m_theme, side);
    m_note->setPlaceholderText(tr("goes into the decision when it is not met"));
    m_note->setAccessibleName(tr("Note on this criterion"));
    scaleFixedHeight(m_theme, m_note, 62);
    note->addWidget(m_note);
    column->addLayout(note);
    connect(m_criteria, &CriteriaList::turned, this, [this](int by) { setPaperIndex(m_index + by); });
    connect(m_criteria, &CriteriaList::currentChanged, this, [this] {
        m_note->setPlainText({});
        if (QWidget* row = m_criteria->focusTarget()) { m_scroll->ensureWidgetVisible(row); }
    });
    return side;
}

void ReviewPanel::setCriteriaWidth(int designPx) {
    m_criteriaSide->setFixedWidth(m_theme.px(designPx));
    m_hint->setVisible(designPx > 330);
}

void ReviewPanel::setSnapshot(const BackOfficeSnapshot& snapshot) {
    const bool open = snapshot.open.has_value();
    m_empty->setVisible(!open);
    m_content->setVisible(open);
    if (!open) {
        m_empty->setTexts(snapshot.tasks.empty() ? tr("No task is waiting") : tr("No task is open"),
                          tr("Press {F5} for the one with the least time left"));
        return;
    }
    fillHead(snapshot);
    fillTabs(snapshot);
    fillCriteria(snapshot);
    fillOriginals(snapshot);
    if (snapshot.paper.title.empty() && snapshot.paper.blocks.empty()) {
        m_paper->clear(tr("There is no paper to show for this task"));
    } else {
        m_paper->setPaper(snapshot.paper);
    }
}

void ReviewPanel::fillHead(const BackOfficeSnapshot& snapshot) {
    m_item->setText(qs(snapshot.open->row.name));
    bool tolerated = false;
    if (snapshot.state) {
        for (const auto& line : snapshot.state->lines) {
            tolerated = tolerated || line.verdict == domain::Verdict::Tolerated;
        }
    }
    m_tolerated->setVisible(tolerated);
    QStringList parts{qs(snapshot.open->row.applicantMasked),
                      tr("case %1").arg(qs(domain::shortCaseNumber(snapshot.open->row.caseNumber)))};
    if (snapshot.theme) { parts << qs(snapshot.theme->alias); }
    m_case->setText(parts.join(QStringLiteral("\u2003")));
}

void ReviewPanel::fillTabs(const BackOfficeSnapshot& snapshot) {
    QStringList texts{tr("Application")};
    for (const auto& line : snapshot.materials) {
        const auto* material = snapshot.theme ? snapshot.theme->material(line.id) : nullptr;
        texts << (material ? qs(material->name) : qs(line.id.str()));
    }
    const QString key = qs(snapshot.open->row.caseId.str()) + qs(snapshot.open->row.item.str());
    if (key != m_caseKey) {
        m_caseKey = key;
        m_index = 0;
    }
    if (texts != m_tabTexts) {
        m_tabTexts = texts;
        qDeleteAll(m_tabs);
        m_tabs.clear();
        for (int i = 0; i < texts.size(); ++i) {
            auto* tab = new Tab(m_theme, texts[i], m_content);
            m_tabRow->insertWidget(i, tab);
            m_tabs << tab;
            connect(tab, &QAbstractButton::clicked, this, [this, i] { setPaperIndex(i); });
        }
    }
    for (int i = 0; i < m_tabs.size(); ++i) { m_tabs[i]->setChecked(i == m_index); }
}

void ReviewPanel::setPaperIndex(int index) {
    if (m_tabs.isEmpty()) { return; }
    m_index = std::clamp(index, 0, int(m_tabs.size()) - 1);
    for (int i = 0; i < m_tabs.size(); ++i) { m_tabs[i]->setChecked(i == m_index); }
    Q_EMIT paperChosen(m_index);
}

void ReviewPanel::fillCriteria(const BackOfficeSnapshot& snapshot) {
    QList<CriterionLine> lines;
    if (snapshot.item) {
        for (const auto& criterion : snapshot.item->criteria) {
            CriterionLine line;
            line.id = qs(criterion.id);
            line.text = qs(criterion.text);
            QStringList papers;
            for (const auto& id : criterion.materials) {
                const auto* material = snapshot.theme ? snapshot.theme->material(id) : nullptr;
                if (material) { papers << qs(material->name); }
            }
            if (!papers.isEmpty()) { line.support = tr("see %1").arg(papers.join(QStringLiteral("、"))); }
            for (const auto& check : snapshot.task.checks) {
                if (check.criterion != criterion.id) { continue; }
                line.answer = check.meets ? CriterionLine::Answer::Meets : CriterionLine::Answer::Fails;
                if (!check.note.empty()) { line.support = qs(check.note); }
            }
            lines << line;
        }
    }
    m_criteria->setLines(m_caseKey, lines);
    const int open = m_criteria->openCount();
    m_criteriaHead->setTexts(tr("Criteria"), open > 0 ? tr("%1 of %2 open").arg(open).arg(lines.size())
                                                      : tr("all %n checked", nullptr, int(lines.size())));
    m_meetsKey->setDormant(lines.isEmpty());
    m_failsKey->setDormant(lines.isEmpty());
}

void ReviewPanel::fillOriginals(const BackOfficeSnapshot& snapshot) {
    QStringList held;
    int elsewhere = 0;
    for (const auto& paper : snapshot.papers) {
        const bool here = snapshot.open && paper.keeper.kind == domain::Keeper::Kind::Unit &&
                          paper.keeper.id == snapshot.open->row.unit.str();
        if (here) {
            held << qs(paper.label.str());
        } else {
            ++elsewhere;
        }
    }
    QStringList words;
    if (!held.isEmpty()) { words << tr("Here: %1").arg(held.join(QStringLiteral("、"))); }
    if (elsewhere > 0) { words << tr("%n paper(s) not here yet", nullptr, elsewhere); }
    m_originals->setText(words.isEmpty() ? tr("No paper of this task travels") : words.join(QStringLiteral("\u2003")));
}

}  // namespace yc::ui
