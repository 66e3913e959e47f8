// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_side.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/overlay_scroll.h"
#include "ui/common/paper_view.h"

#include <algorithm>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

namespace yc::ui {

namespace catalogue = domain::catalogue;
using workstation::ItemStanding;

namespace {

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->deleteLater();
            item->widget()->hide();
        }
        if (item->layout()) { clear(item->layout()); }
        delete item;
    }
}

// One item: shape, name, unit, days, what it stands at.
class StandingRow : public QWidget {
public:
    StandingRow(Theme& theme, const ItemStanding& standing, bool brief, QWidget* parent)
        : QWidget(parent), m_theme(theme), m_standing(standing), m_brief(brief) {
        setAccessibleName(qs(standing.name) + QStringLiteral("，") + CounterWords::standingText(standing));
        setToolTip(CounterWords::standingText(standing));
        followTheme(theme, this,
                    [this] { setFixedHeight(m_theme.px(m_theme.density() == Density::Compact ? 25 : 29)); });
    }

protected:
    void paintEvent(QPaintEvent*) override {
        using S = ItemStanding::State;
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        const S state = m_standing.state;
        const QColor ink = state == S::Missing     ? t.bad
                           : state == S::Tolerated ? t.warn
                           : state == S::Complete  ? t.ok
                                                   : t.text2;
        const QString shape = state == S::Missing     ? QStringLiteral("subtract_circle")
                              : state == S::Complete  ? QStringLiteral("checkmark_circle")
                              : state == S::Waits     ? QStringLiteral("arrow_circle_right")
                              : state == S::Tolerated ? QStringLiteral("clock")
                                                      : QStringLiteral("circle");
        const bool filled = state == S::Missing || state == S::Complete || state == S::Tolerated;
        const int icon = m_theme.px(16);
        painter.drawPixmap(
            0, (height() - icon) / 2,
            m_theme.icon(shape, 16, ink, filled ? IconStyle::Filled : IconStyle::Regular, devicePixelRatioF()));
        const QString text = CounterWords::standingText(m_standing);
        const QFont support = m_theme.font(Role::Support);
        const int share = m_theme.px(m_brief ? 84 : 112);
        const auto put = [&](const QRect& cell, const QString& words, const QFont& font, const QColor& colour,
                             Qt::Alignment align) {
            painter.setFont(font);
            painter.setPen(colour);
            painter.drawText(cell, int(Qt::AlignVCenter | align),
                             QFontMetrics(font).elidedText(words, Qt::ElideRight, cell.width()));
        };
        put(QRect(width() - share, 0, share, height()), text, support, filled && state != S::Complete ? ink : t.text2,
            Qt::AlignRight);
        int right = width() - share - m_theme.px(8);
        const int days = m_theme.px(m_brief ? 30 : 36);
        put(QRect(right - days, 0, days, height()), CounterWords::tr("%1 d").arg(m_standing.promiseDays), support,
            t.text2, Qt::AlignLeft);
        right -= days + m_theme.px(6);
        if (!m_brief) {
            const int unit = m_theme.px(52);
            put(QRect(right - unit, 0, unit, height()), qs(m_standing.unitName), support, t.text2, Qt::AlignLeft);
            right -= unit + m_theme.px(6);
        }
        const int left = m_theme.px(26);
        put(QRect(left, 0, std::max(0, right - left), height()), qs(m_standing.name), m_theme.font(Role::Body), t.text,
            Qt::AlignLeft);
    }

private:
    Theme& m_theme;
    ItemStanding m_standing;
    bool m_brief;
};

}  // namespace

CounterSide::CounterSide(Theme& theme, workstation::CounterService& service,
                         const reports::FontMetricsProvider& metrics, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_service(service) {
    auto* column = new QVBoxLayout(this);
    scaleLayout(theme, column, QMargins(), 16);
    m_verdictCard = new Card(theme, this);
    m_head = new AlarmHead(theme, m_verdictCard);
    m_verdictCard->body()->addWidget(m_head);
    m_figures = new QWidget(m_verdictCard);
    auto* figures = new QHBoxLayout(m_figures);
    scaleLayout(theme, figures, QMargins(16, 10, 16, 10), 8);
    for (int i = 0; i < 3; ++i) {
        auto* one = new QVBoxLayout;
        one->setSpacing(0);
        m_counts[i] = new Label(theme, Role::Title, Ink::Text, m_figures);
        m_countWords[i] = new Label(theme, Role::Support, Ink::Text2, m_figures);
        m_countWords[i]->setElided(true);
        one->addWidget(m_counts[i]);
        one->addWidget(m_countWords[i]);
        figures->addLayout(one, 1);
    }
    m_verdictCard->body()->addWidget(m_figures);
    m_rowsPane = new QWidget(m_verdictCard);
    m_rows = new QVBoxLayout(m_rowsPane);
    scaleLayout(theme, m_rows, QMargins(16, 6, 16, 10), 0);
    m_verdictCard->body()->addWidget(m_rowsPane);
    column->addWidget(m_verdictCard);
    m_bringCard = new Card(theme, this);
    m_bringCard->setTitle(tr("Papers to bring"));
    m_bringCard->headLayout()->addWidget(new KeyCap(theme, QStringLiteral("F10"), tr("print the list"), m_bringCard));
    auto* scroll = new QScrollArea(m_bringCard);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto* body = new QWidget;
    body->setAutoFillBackground(false);
    m_bring = new QVBoxLayout(body);
    m_bring->setContentsMargins(0, 0, 0, 0);
    m_bring->setSpacing(0);
    scroll->setWidget(body);
    body->setAutoFillBackground(false);
    overlayScrollBar(theme, scroll);
    m_bringCard->body()->addWidget(scroll, 1);
    column->addWidget(m_bringCard, 1);
    m_paperCard = new Card(theme, this);
    m_paperCard->setTitle(tr("Live preview"));
    m_paperCard->setHint(tr("follows the check"));
    m_paperCard->headLayout()->addWidget(new KeyCap(theme, QStringLiteral("F4"), tr("large"), m_paperCard));
    m_paper = new PaperView(theme, metrics, m_paperCard);
    m_paper->setAccessibleName(tr("Live preview"));
    m_paperCard->body()->addWidget(m_paper, 1);
    column->addWidget(m_paperCard, 1);
    m_waitCard = new Card(theme, this);
    m_waitCard->setTitle(tr("Waiting for you"));
    m_waits = m_waitCard->paddedBody(0);
    m_waitCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_verdictCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_waitCard);
    column->addStretch(0);
}

void CounterSide::setBrief(bool brief) {
    if (m_brief == brief) { return; }
    m_brief = brief;
    if (m_view) { setCase(m_view, m_step); }
}

QString CounterSide::sentence() const { return m_head->sentence(); }

void CounterSide::setCase(const CounterView& view, CounterStep step) {
    m_view = view;
    m_step = step;
    m_waitCard->hide();
    VerdictSentence words = CounterWords::verdict(*view);
    const bool situation = step == CounterStep::Situation;
    const auto* scenario = view->resolution.scenario ? view->theme->scenario(*view->resolution.scenario) : nullptr;
    if (situation && scenario && !view->resolution.notCovered && !view->readOnly && deficient(*view) == 0) {
        words = {Tone::Neutral, QStringLiteral("branch_fork"), qs(scenario->name),
                 view->resolution.openQuestions > 0
                     ? tr("%1 more answers, then check materials").arg(view->resolution.openQuestions)
                     : tr("F12 goes to the materials")};
    }
    m_verdictCard->show();
    m_verdictCard->setKind(words.tone == Tone::Neutral ? Card::Kind::Plain : Card::Kind::Alarm);
    m_verdictCard->setTone(words.tone);
    m_head->setContent(words.tone, words.icon, words.sentence, words.support, words.tone != Tone::Neutral);
    if (words.sentence != m_shown) {
        m_shown = words.sentence;
        Q_EMIT announced(words.sentence);
    }
    clear(m_rows);
    m_figures->setVisible(situation && !view->resolution.notCovered);
    if (situation) {
        showSituation(view);
    } else if (step == CounterStep::Applicant) {
        showQueries(view);
    } else if (step != CounterStep::Decision) {
        showStandings(view);
    }
    m_rowsPane->setVisible(m_rows->count() > 0);
    m_bringCard->setVisible(situation);
    m_paperCard->setVisible(!situation);
    refreshPaper(view);
}

void CounterSide::refreshPaper(const CounterView& view) {
    if (view->revision == m_paperRevision) { return; }
    m_paperRevision = view->revision;
    using P = domain::PaperKind;
    m_paperCard->setTitle(view->paperKind == P::CorrectionNotice ? tr("Notice, live preview")
                          : view->paperKind == P::Receipt        ? tr("Receipt, preview")
                                                                 : tr("Material list, preview"));
    m_paper->setState(view->readOnly || view->state->status == domain::CaseStatus::AwaitingCorrection
                          ? PaperView::State::Printed
                          : PaperView::State::Live);
    if (view->paper.blocks.empty()) {
        m_paper->clear(tr("The paper appears as soon as the situation is known"));
    } else {
        m_paper->setPaper(view->paper);
    }
}

void CounterSide::showStandings(const CounterView& view) {
    for (const auto& standing : view->standings) {
        if (standing.state != ItemStanding::State::NotChosen) {
            m_rows->addWidget(new StandingRow(m_theme, standing, m_brief, m_rowsPane));
        }
    }
}

void CounterSide::showQueries(const CounterView& view) {
    using S = workstation::SharedQuery::State;
    for (const auto& query : view->queries) {
        const QString words = query.state == S::Answered ? tr("answered %1").arg(CounterWords::clock(query.at))
                              : query.state == S::Silent ? tr("no answer %1").arg(CounterWords::clock(query.at))
                                                         : tr("asking");
        m_rows->addWidget(new ValueRow(m_theme, qs(query.name), words,
                                       query.state == S::Silent ? Ink::Warn : Ink::Text2, m_rowsPane));
    }
}

void CounterSide::showSituation(const CounterView& view) {
    const auto& resolution = view->resolution;
    m_counts[0]->setText(QString::number(resolution.chosenItems().size()));
    m_countWords[0]->setText(tr("items, Space chooses"));
    m_counts[1]->setText(QString::number(resolution.plan.promiseDays));
    m_countWords[1]->setText(resolution.plan.promisedBy && !m_brief
                                 ? tr("working days, by %1").arg(CounterWords::monthDay(*resolution.plan.promisedBy))
                                 : tr("working days"));
    m_counts[2]->setText(QString::number(resolution.applicantLines()));
    m_countWords[2]->setText(tr("from the applicant"));
    for (const auto& item : resolution.items) {
        const auto* entry = view->theme->item(item.id);
        if (!entry) { continue; }
        auto* line = new QHBoxLayout;
        line->setSpacing(m_theme.px(8));
        auto* box = new QCheckBox(qs(entry->name), m_rowsPane);
        box->setChecked(item.chosen());
        const bool fixed = item.locked || item.state == catalogue::ItemView::State::Unavailable || view->readOnly;
        box->setEnabled(!fixed);
        box->setAccessibleName(qs(entry->name));
        box->setToolTip(qs(item.reason));
        box->setAccessibleDescription(qs(item.reason));
        box->setMinimumHeight(m_theme.px(m_theme.density() == Density::Compact ? 26 : 32));
        connect(box, &QCheckBox::clicked, this, [this, id = item.id](bool on) { m_service.chooseItem(id, on); });
        line->addWidget(box);
        const QString note = !item.reason.empty() ? qs(item.reason) : qs(entry->note);
        auto* why = new Label(m_theme, m_brief ? QString() : note, Role::Support, Ink::Text3, m_rowsPane);
        why->setElided(true);
        line->addWidget(why, 1);
        if (!m_brief) {
            line->addWidget(
                new Label(m_theme, CounterWords::unitShort(*view, item.unit), Role::Support, Ink::Text2, m_rowsPane));
        }
        m_rows->addLayout(line);
    }
    clear(m_bring);
    const auto group = [&](bool mine) {
        int count = 0;
        for (const auto& line : resolution.lines) { count += line.fromApplicant() == mine; }
        if (count == 0) { return; }
        m_bring->addWidget(new GroupHead(m_theme, mine ? tr("From the applicant") : tr("Not needed"),
                                         tr("%1 lines").arg(count), m_bringCard));
        auto* rows = new QVBoxLayout;
        rows->setContentsMargins(m_theme.cardPadding(), m_theme.px(6), m_theme.cardPadding(), m_theme.px(6));
        rows->setSpacing(m_theme.px(2));
        for (const auto& line : resolution.lines) {
            const auto* material = view->theme->material(line.id);
            if (line.fromApplicant() != mine || !material) { continue; }
            auto* row = new QHBoxLayout;
            auto* name = new Label(m_theme, qs(material->name), Role::Body, mine ? Ink::Text : Ink::Text2, m_bringCard);
            name->setElided(true);
            row->addWidget(name, 1);
            if (mine) {
                QStringList counts;
                if (line.category == catalogue::LineCategory::FillIn) { counts << tr("on the form"); }
                if (line.originals > 0) { counts << tr("original %1").arg(line.originals); }
                if (line.copies > 0) { counts << tr("copy %1").arg(line.copies); }
                if (line.tolerable) { counts << tr("may follow"); }
                row->addWidget(new Label(m_theme, counts.join(QStringLiteral("　")), Role::Support,
                                         line.tolerable ? Ink::Warn : Ink::Text2, m_bringCard));
            } else {
                row->addWidget(new Chip(
                    m_theme,
                    verdictChip(line.category == catalogue::LineCategory::Exempt ? Verdict::Exempt : Verdict::Produced),
                    m_bringCard));
            }
            rows->addLayout(row);
        }
        m_bring->addLayout(rows);
    };
    group(true);
    group(false);
    m_bring->addStretch(1);
}

void CounterSide::setQueue(const workstation::QueueStripSnapshot& queue) {
    m_view.reset();
    m_shown.clear();
    m_paperRevision = -1;
    m_verdictCard->hide();
    m_bringCard->hide();
    m_paperCard->hide();
    m_waitCard->show();
    clear(m_waits);
    for (const auto& ticket : queue.parked) {
        auto* resume =
            new Button(m_theme, tr("Resume %1").arg(qs(ticket.number)), {}, Button::Kind::Normal, m_waitCard);
        connect(resume, &QPushButton::clicked, this, [this, id = ticket.id] { m_service.resume(id); });
        m_waits->addWidget(resume);
    }
    auto* parked =
        new ValueRow(m_theme, tr("Parked tickets"), tr("%1 tickets").arg(queue.parked.size()), Ink::Text, m_waitCard);
    parked->setSeparated(true);
    m_waits->insertWidget(0, parked);
    for (const auto& theme : queue.themes) {
        const auto name = queue.themeNames.find(theme.theme);
        auto* row =
            new ValueRow(m_theme, name == queue.themeNames.end() ? qs(theme.theme.str()) : qs(name->second),
                         tr("waiting %1, done today %2").arg(theme.waiting).arg(theme.finished), Ink::Text, m_waitCard);
        row->setSeparated(true);
        m_waits->addWidget(row);
    }
}

}  // namespace yc::ui
