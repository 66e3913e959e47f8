// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/what_if_panel.h"

#include "ui/common/card.h"
#include "ui/common/row_delegate.h"
#include "ui/hall/day_text.h"
#include "ui/hall/hall_lists.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

namespace yc::ui {
namespace {

namespace fc = domain::forecast;
using State = workstation::DeskView::State;

constexpr int askAfterMs = 250;  // the last of several quick steps is asked
constexpr int shownThemes = 3;

QString digitsOf(const QString& name) {
    int end = 0;
    while (end < name.size() && name[end].isDigit()) { ++end; }
    return name.left(end);
}

QList<TableColumn> tableColumns() { return {{{}, 0}, {{}, 104, Qt::AlignRight}, {{}, 104, Qt::AlignRight}}; }

int whole(double value) { return int(std::lround(value)); }

}  // namespace

WhatIfPanel::WhatIfPanel(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fields(new QWidget(this))
    , m_sentence(new Label(theme, Role::BodyBold, Ink::Text, this))
    , m_support(new Label(theme, Role::Support, Ink::Text2, this))
    , m_head(new TableHead(theme, tableColumns(), this))
    , m_table(new RowList(theme, tableColumns(), this))
    , m_rows(new QStandardItemModel(m_table))
    , m_debounce(new QTimer(this)) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* rows = new QVBoxLayout(m_fields);
    scaleLayout(theme, rows, QMargins(16, 10, 16, 8), 6);
    m_open = addRow(rows, tr("Open"), tr("Window to open"), &m_openTheme, tr("For which theme"));
    m_grant = addRow(rows, tr("Authorise"), tr("Window to authorise"), &m_grantTheme, tr("Theme to add"));
    m_close = addRow(rows, tr("Close"), tr("Window to close"), &m_closeAt, tr("At what time"));
    m_people = addRow(rows, tr("People"), tr("More or fewer people"));
    m_people->setItems({{QString(), tr("unchanged"), tr("−30 % to +50 %"), QStringLiteral("0")},
                        {QStringLiteral("-30"), QStringLiteral("−30 %"), {}, {}},
                        {QStringLiteral("-20"), QStringLiteral("−20 %"), {}, {}},
                        {QStringLiteral("-10"), QStringLiteral("−10 %"), {}, {}},
                        {QStringLiteral("10"), QStringLiteral("+10 %"), {}, QStringLiteral("1")},
                        {QStringLiteral("20"), QStringLiteral("+20 %"), {}, QStringLiteral("2")},
                        {QStringLiteral("30"), QStringLiteral("+30 %"), {}, QStringLiteral("3")},
                        {QStringLiteral("50"), QStringLiteral("+50 %"), {}, QStringLiteral("5")}});
    all->addWidget(m_fields);
    all->addWidget(new Separator(theme, Qt::Horizontal, this));
    auto* words = new QVBoxLayout;
    scaleLayout(theme, words, QMargins(16, 8, 16, 6), 0);
    m_sentence->setWordWrap(true);
    m_support->setWordWrap(true);
    words->addWidget(m_sentence);
    words->addWidget(m_support);
    all->addLayout(words);
    m_table->setItemDelegate(new LowRows(theme, tableColumns(), 28, m_table));
    m_table->setAccessibleName(tr("Before and after"));
    m_table->setModel(m_rows);
    all->addWidget(m_head);
    all->addWidget(m_table, 1);
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(askAfterMs);
    connect(m_debounce, &QTimer::timeout, this, [this] { Q_EMIT planned(plan()); });
}

StepField* WhatIfPanel::addRow(QVBoxLayout* rows, const QString& title, const QString& name, StepField** second,
                               const QString& secondName) {
    auto* row = new QHBoxLayout;
    scaleLayout(m_theme, row, QMargins(), 8);
    auto* label = new Label(m_theme, title, Role::Body, Ink::Text2, m_fields);
    label->setElided(true);
    followTheme(m_theme, label, [this, label] { label->setFixedWidth(m_theme.px(68)); });
    row->addWidget(label);
    auto* field = new StepField(m_theme, name, m_fields);
    row->addWidget(field, 1);
    connect(field, &StepField::changed, this, &WhatIfPanel::changed);
    if (second) {
        *second = new StepField(m_theme, secondName, m_fields);
        row->addWidget(*second, 1);
        connect(*second, &StepField::changed, this, &WhatIfPanel::changed);
    }
    rows->addLayout(row);
    return field;
}

void WhatIfPanel::setFieldsShown(bool shown) { m_fields->setVisible(shown); }

const workstation::DeskView* WhatIfPanel::desk(const QString& id) const {
    for (const auto& desk : m_hall.desks) {
        if (!id.isEmpty() && fromUtf8(desk.row.desk.str()) == id) { return &desk; }
    }
    return nullptr;
}

QString WhatIfPanel::deskName(const domain::DeskId& id) const {
    for (const auto& desk : m_hall.desks) {
        if (desk.row.desk == id) { return fromUtf8(desk.name); }
    }
    return fromUtf8(id.str());
}

QString WhatIfPanel::themeName(const domain::ThemeId& id) const {
    for (const auto& queue : m_hall.themes) {
        if (queue.counts.theme == id) { return fromUtf8(queue.name); }
    }
    return fromUtf8(id.str());
}

void WhatIfPanel::setHall(const workstation::HallSnapshot& hall) {
    m_hall = hall;
    QList<StepField::Item> closed{{QString(), tr("none"), {}, QStringLiteral("0")}};
    QList<StepField::Item> open = closed;
    for (const auto& desk : hall.desks) {
        const QString name = fromUtf8(desk.name);
        StepField::Item item{fromUtf8(desk.row.desk.str()), name, fromUtf8(desk.row.clerkName), digitsOf(name)};
        const bool shut = desk.state == State::Closed || desk.state == State::Paused;
        if (desk.state == State::Closed) { item.detail.clear(); }
        (shut ? closed : open) << item;
    }
    m_open->setItems(closed);
    m_grant->setItems(open);
    m_close->setItems(open);
    refreshThemes();
    // A window of the plan was opened or closed by somebody else: asked again with what is left.
    if (wordsOf(plan()) != wordsOf(m_answered)) { m_debounce->start(); }
}

// What the chosen windows could serve.
void WhatIfPanel::refreshThemes() {
    const auto themes = [this](const workstation::DeskView* desk, bool served) {
        QList<StepField::Item> items;
        for (const auto& queue : m_hall.themes) {
            const auto& own = desk ? desk->row.themes : std::vector<domain::ThemeId>{};
            const bool has = std::find(own.begin(), own.end(), queue.counts.theme) != own.end();
            if (!desk || has != served) { continue; }
            items << StepField::Item{fromUtf8(queue.counts.theme.str()),
                                     fromUtf8(queue.name),
                                     tr("%n waiting", nullptr, queue.counts.waiting),
                                     {}};
        }
        return items;
    };
    const auto* opened = desk(m_open->id());
    QList<StepField::Item> all{{QString(), opened ? tr("all it may serve") : QString(), {}, QStringLiteral("0")}};
    m_openTheme->setItems(all + themes(opened, true));
    m_openTheme->setEnabled(opened);
    const auto* granted = desk(m_grant->id());
    m_grantTheme->setItems(QList<StepField::Item>{{QString(), granted ? tr("which theme") : QString(), {}, {}}} +
                           themes(granted, false));
    m_grantTheme->setEnabled(granted);
    if (!desk(m_close->id())) {
        m_closeAt->setItems({{}});
        m_closeAt->setEnabled(false);
        return;
    }
    QList<StepField::Item> times{{QStringLiteral("now"), tr("now"), {}, QStringLiteral("0")}};
    const domain::Instant day = domain::startOfLocalDay(domain::localDate(m_hall.at));
    for (int minute = 8 * 60; minute <= 18 * 60; minute += 30) {
        const domain::Instant at = day + std::chrono::minutes(minute);
        if (at <= m_hall.at) { continue; }
        const QString words = DayText::clock(at);
        times << StepField::Item{QString::number(minute), words, {}, words.left(words.indexOf(QLatin1Char(':')))};
    }
    m_closeAt->setItems(times);
    m_closeAt->setEnabled(true);
}

void WhatIfPanel::changed() {
    refreshThemes();
    m_debounce->start();
    Q_EMIT edited();
}

bool WhatIfPanel::pending() const { return m_debounce->isActive() || wordsOf(plan()) != wordsOf(m_answered); }

void WhatIfPanel::clear() {
    for (StepField* field : {m_open, m_grant, m_close, m_people}) { field->choose(QString()); }
}

void WhatIfPanel::authorise(const domain::DeskId& id) {
    m_grant->choose(fromUtf8(id.str()));
    (m_grantTheme->isEnabled() ? m_grantTheme : m_grant)->setFocus(Qt::OtherFocusReason);
}

domain::Instant WhatIfPanel::closingTime() const {
    if (m_closeAt->id() == QLatin1String("now")) { return m_hall.at; }
    return domain::startOfLocalDay(domain::localDate(m_hall.at)) + std::chrono::minutes(m_closeAt->id().toInt());
}

std::vector<fc::Change> WhatIfPanel::plan() const {
    std::vector<fc::Change> changes;
    if (const auto* opened = desk(m_open->id())) {
        fc::OpenWindow change{opened->row.desk, opened->row.themes, m_hall.at, {}};
        if (!m_openTheme->id().isEmpty()) { change.themes = {domain::ThemeId(m_openTheme->id().toStdString())}; }
        changes.emplace_back(change);
    }
    if (const auto* granted = desk(m_grant->id()); granted && !m_grantTheme->id().isEmpty()) {
        changes.emplace_back(fc::GrantSkill{granted->row.desk, domain::ThemeId(m_grantTheme->id().toStdString())});
    }
    if (const auto* closed = desk(m_close->id())) {
        changes.emplace_back(fc::CloseWindow{closed->row.desk, closingTime()});
    }
    if (const int percent = m_people->id().toInt(); percent != 0) {
        changes.emplace_back(fc::MoreArrivals{{}, percent});
    }
    return changes;
}

QString WhatIfPanel::wordsOf(const std::vector<fc::Change>& changes) const {
    QStringList words;
    for (const fc::Change& change : changes) {
        if (const auto* open = std::get_if<fc::OpenWindow>(&change)) {
            QString text = tr("open %1").arg(deskName(open->desk));
            if (open->themes.size() == 1) { text += QLatin1Char(' ') + themeName(open->themes.front()); }
            words << text;
        } else if (const auto* grant = std::get_if<fc::GrantSkill>(&change)) {
            words << tr("%1 may serve %2").arg(deskName(grant->desk), themeName(grant->theme));
        } else if (const auto* take = std::get_if<fc::TakeSkill>(&change)) {
            words << tr("%1 no longer serves %2").arg(deskName(take->desk), themeName(take->theme));
        } else if (const auto* close = std::get_if<fc::CloseWindow>(&change)) {
            words << tr("close %1 at %2").arg(deskName(close->desk), DayText::clock(close->at));
        } else if (const auto* more = std::get_if<fc::MoreArrivals>(&change)) {
            words << tr("people %1 %")
                         .arg(more->percent > 0 ? QStringLiteral("+%1").arg(more->percent)
                                                : QString::number(more->percent));
        }
    }
    return words.join(tr(", ", "between changes"));
}

void WhatIfPanel::setForecast(const workstation::ForecastSnapshot& forecast) {
    m_answered = forecast.plan;
    const bool own = !forecast.plan.empty();
    const auto& view = own ? forecast.planned : forecast.suggestion;
    m_rows->clear();
    const auto say = [this](const QString& sentence, const QString& support) {
        m_sentence->setText(sentence);
        m_support->setText(support);
        m_support->setVisible(!support.isEmpty());
    };
    m_head->setColumns(
        {{tr("8 of 10 fall in"), 0}, {tr("as it goes"), 104, Qt::AlignRight}, {tr("what if"), 104, Qt::AlignRight}});
    if (forecast.asking) {
        say(tr("Being worked out"), {});
    } else if (forecast.whyNot) {
        say(tr("No answer to what if"), tr("The centre does not answer. Nothing was changed; asked again by itself"));
    } else if (!view) {
        say(tr("Looking for what helps most"), {});
    } else if (!own && view->changes.empty()) {
        say(tr("Nothing helps enough now"),
            tr("No single change saves a tenth of the waiting. Set one above to try it"));
        showAnswer(*view, true);
    } else {
        const int saved = whole(view->savedPersonMinutes());
        const QString what = own ? wordsOf(view->changes) : tr("Suggested: %1").arg(wordsOf(view->changes));
        QString effect = saved > 0   ? tr("%n minutes less waiting for all together", nullptr, saved)
                         : saved < 0 ? tr("%n minutes more waiting for all together", nullptr, -saved)
                                     : tr("waiting stays the same");
        if (forecast.act.whyNot) {
            effect += QStringLiteral("；") + DayText::either(forecast.act.whyNot->zh, forecast.act.whyNot->en);
        }
        say(what, effect);
        showAnswer(*view, !own);
    }
    m_head->setVisible(m_rows->rowCount() > 0);
}

void WhatIfPanel::addLine(const QString& name, const QString& asIs, const QString& then, bool better) {
    RowCell title;
    title.text = name;
    title.role = Role::BodyBold;
    RowCell before;
    before.text = asIs;
    before.ink = Ink::Text2;
    RowCell after;
    after.text = then;
    after.role = Role::BodyBold;
    after.ink = better ? Ink::Ok : Ink::Text;
    m_rows->appendRow(HallLists::row({title, before, after}, tr("%1: as it goes %2, then %3").arg(name, asIs, then)));
}

void WhatIfPanel::showAnswer(const workstation::WhatIfView& view, bool suggested) {
    const bool same = suggested && view.changes.empty();
    const auto span = [](const fc::Interval& interval) {
        return tr("%1 to %2").arg(whole(interval.low)).arg(whole(interval.high));
    };
    const auto minutes = [](const fc::Interval& interval) {
        return DayText::interval({whole(interval.low), whole(interval.high)});
    };
    const auto line = [&](const QString& name, const fc::Interval& before, const fc::Interval& after, auto words) {
        const bool better = after.middle < before.middle * 0.95 && after.high < before.high;
        addLine(name, words(before), same ? QStringLiteral("—") : words(after), better && !same);
    };
    const auto peak = std::size_t(view.asIs.peak);
    if (peak < view.asIs.waiting.size() && peak < view.changed.waiting.size()) {
        line(tr("Waiting at %1").arg(DayText::clock(view.asIs.timeOf(view.asIs.peak))), view.asIs.waiting[peak],
             view.changed.waiting[peak], span);
    }
    std::vector<std::pair<domain::ThemeId, fc::Interval>> longest(view.asIs.longest.begin(), view.asIs.longest.end());
    // Where the plan changes most comes first, then the longest waits.
    const auto change = [&](const auto& theme) {
        const auto after = view.changed.longest.find(theme.first);
        return after == view.changed.longest.end() ? 0.0 : std::abs(theme.second.middle - after->second.middle);
    };
    std::stable_sort(longest.begin(), longest.end(), [&](const auto& a, const auto& b) {
        return change(a) + a.second.middle / 10 > change(b) + b.second.middle / 10;
    });
    int shown = 0;
    for (const auto& [theme, before] : longest) {
        const auto after = view.changed.longest.find(theme);
        if (shown == shownThemes || after == view.changed.longest.end() || before.high < 1) { continue; }
        ++shown;
        line(tr("%1, longest").arg(themeName(theme)), before, after->second, minutes);
    }
    if (view.seats > 0 && (view.asIs.overSeats.high >= 1 || view.changed.overSeats.high >= 1)) {
        line(tr("More people than seats"), view.asIs.overSeats, view.changed.overSeats, minutes);
    }
    const auto clock = [&](const fc::Interval& interval) {
        return DayText::clock(view.asIs.at + std::chrono::minutes(whole(interval.high)));
    };
    line(tr("Last one served by"), view.asIs.lastServed, view.changed.lastServed, clock);
    if (view.asIs.notServed.high >= 1 || view.changed.notServed.high >= 1) {
        line(tr("Not served today"), view.asIs.notServed, view.changed.notServed, span);
    }
}

}  // namespace yc::ui
