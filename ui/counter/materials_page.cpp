// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/materials_page.h"

#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/overlay_scroll.h"
#include "ui/common/table_head.h"

#include <algorithm>
#include <climits>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace yc::ui {

namespace catalogue = domain::catalogue;
using catalogue::LineCategory;

namespace {

constexpr int editPauseMs = 800;

int groupOf(LineCategory category) {
    return category == LineCategory::Exempt ? 1 : category == LineCategory::Produced ? 2 : 0;
}

}  // namespace

MaterialsPage::MaterialsPage(Theme& theme, workstation::CounterService& service, QWidget* parent)
    : CounterPage(theme, service, parent), m_card(new Card(theme, this)), m_editPause(new QTimer(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->setTitle(tr("Check materials"));
    for (int i = 0; i < 5; ++i) {
        m_chips << new Chip(theme, {}, m_card);
        m_card->headLayout()->insertWidget(1 + i, m_chips.back());
    }
    m_unchecked = new Label(theme, Role::Support, Ink::Text3, m_card);
    m_onlyWords = new Label(theme, tr("Only the open ones"), Role::Support, Ink::Text2, m_card);
    m_hint = new Label(theme, tr("One by one; the next opens by itself"), Role::Support, Ink::Text3, m_card);
    m_card->headLayout()->addWidget(m_unchecked);
    m_card->headLayout()->addWidget(m_onlyWords);
    m_card->headLayout()->addWidget(new KeyCap(theme, QStringLiteral("Ctrl+Q"), {}, m_card));
    m_card->headLayout()->addWidget(m_hint);
    m_head = new TableHead(theme, {}, m_card);
    m_card->body()->addWidget(m_head);
    m_scroll = new QScrollArea(m_card);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* list = new QWidget;
    list->setAutoFillBackground(false);
    m_lines = new QVBoxLayout(list);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    m_lines->addStretch(1);
    m_scroll->setWidget(list);
    list->setAutoFillBackground(false);
    overlayScrollBar(theme, m_scroll);
    m_card->body()->addWidget(m_scroll, 1);
    m_editPause->setSingleShot(true);
    m_editPause->setInterval(editPauseMs);
    connect(m_editPause, &QTimer::timeout, this, &MaterialsPage::sendSentence);
    setLayoutClass(LayoutClass::Wide);
}

void MaterialsPage::setLayoutClass(LayoutClass c) {
    m_columns = MaterialColumns{};
    const bool medium = c == LayoutClass::Medium;
    if (medium || c <= LayoutClass::Narrow) {
        m_columns = {28, medium ? 88 : 132, 66, 92, 196, c <= LayoutClass::Narrow};
    }
    if (c == LayoutClass::Bar) { m_columns = {28, 96, 66, 96, 280, false}; }
    m_head->setColumns(
        {{{}, m_columns.index},
         {tr("Material"), 0},
         {tr("Original"), m_columns.original},
         {m_columns.copyJoinsOriginal ? QString() : tr("Copy"), m_columns.copyJoinsOriginal ? 1 : m_columns.copy},
         {tr("Verdict"), m_columns.verdict},
         {tr("Grounds"), m_columns.evidence}});
    for (MaterialRow* row : std::as_const(m_rows)) { row->setColumns(m_columns); }
    m_hint->setVisible(c == LayoutClass::Wide);
    m_unchecked->setVisible(c >= LayoutClass::Bar && c != LayoutClass::Medium);
}

const catalogue::MaterialLine* MaterialsPage::lineAt(int index) const {
    return index >= 0 && index < m_ids.size() ? m_view->resolution.line(m_ids[index]) : nullptr;
}

void MaterialsPage::setView(const CounterView& view) {
    const bool otherCase = m_case != view->caseId;
    m_view = view;
    QList<domain::MaterialId> ids;
    QList<int> categories;
    for (int group = 0; group < 3; ++group) {
        for (const auto& line : view->resolution.lines) {
            if (groupOf(line.category) != group || !view->theme->material(line.id)) { continue; }
            ids << line.id;
            categories << group;
        }
    }
    if (otherCase || ids != m_ids || categories != m_categories) {
        const domain::MaterialId kept =
            m_current >= 0 && m_current < m_ids.size() && !otherCase ? m_ids[m_current] : domain::MaterialId();
        m_case = view->caseId;
        m_ids = ids;
        m_categories = categories;
        rebuild();
        if (const auto index = m_ids.indexOf(kept); index >= 0) { setCurrent(int(index), false); }
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        MaterialRowData data = CounterWords::row(*view, *lineAt(i), i + 1);
        if (data.verdict != Verdict::Unchecked) {
            m_given.remove(i);
            m_counts.remove(i);
        } else if (m_counts.contains(i)) {
            data.originals = m_counts[i].first;
            data.copies = m_counts[i].second;
        }
        if (i == m_edited) { data.sentence = m_rows[i]->data().sentence; }
        m_rows[i]->setData(data);
        m_rows[i]->setVisible(!m_onlyOpen || i == m_current || data.verdict == Verdict::Unchecked ||
                              isProblem(data.verdict));
    }
    refreshHead();
    if (m_finishing && view->unchecked == 0) {
        m_finishing = false;
        if (deficient(*view) == 0 && !view->readOnly) {
            Q_EMIT stepAsked(view->fieldsOpen > 0 ? CounterStep::Form : CounterStep::Decision);
        }
    }
}

void MaterialsPage::rebuild() {
    QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    qDeleteAll(m_rows);
    qDeleteAll(m_heads);
    m_rows.clear();
    m_heads.clear();
    m_given.clear();
    m_counts.clear();
    m_current = -1;
    m_edited = -1;
    m_finishing = false;
    const QString titles[3] = {tr("From the applicant"), tr("Exempt"), tr("Made by other items")};
    const QString details[3] = {QString(), tr("shared data or e-licence, on record"), tr("passed on inside when done")};
    int at = 0;
    int group = -1;
    for (int i = 0; i < m_ids.size(); ++i) {
        if (m_categories[i] != group) {
            group = m_categories[i];
            const QString detail = group == 0 ? tr("%1 lines").arg(m_categories.count(0)) : details[group];
            m_heads << new GroupHead(m_theme, titles[group], detail, m_scroll->widget());
            m_lines->insertWidget(at++, m_heads.back());
        }
        m_rows << new MaterialRow(m_theme, m_columns, m_scroll->widget());
        m_lines->insertWidget(at++, m_rows.back());
        connectRow(i);
    }
    if (hadFocus) { goToNextOpen(); }
}

void MaterialsPage::connectRow(int i) {
    MaterialRow* row = m_rows[i];
    row->installEventFilter(this);
    connect(row, &MaterialRow::activated, this, [this, i] { setCurrent(i, true); });
    connect(row, &MaterialRow::moveAsked, this, [this, i](int by) { move(i, by); });
    connect(row, &MaterialRow::agreed, this, [this, i] { advance(i); });
    connect(row, &MaterialRow::verdictGiven, this,
            [this, i](Verdict verdict, int reason) { give(i, verdict, reason); });
    connect(row, &MaterialRow::verdictRefused, this, [this](Verdict, const QString& why) { say(why); });
    connect(row, &MaterialRow::countChanged, this, [this, i](bool copies, int count) { recount(i, copies, count); });
    connect(row, &MaterialRow::sentenceEdited, this, [this, i] {
        m_edited = i;
        m_editPause->start();
    });
}

// Tab from the row goes to its sentence; digits type there.
bool MaterialsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab &&
        static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier) {
        auto* row = qobject_cast<MaterialRow*>(watched);
        if (row && row->isExpanded() && row->sentenceEditor() && isProblem(row->data().verdict)) {
            row->sentenceEditor()->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return CounterPage::eventFilter(watched, event);
}

void MaterialsPage::refreshHead() {
    const Verdict shown[5] = {Verdict::Complete, Verdict::Missing, Verdict::Mismatch, Verdict::Tolerated,
                              Verdict::Exempt};
    for (int i = 0; i < 5; ++i) {
        const int count = countOf(*m_view, verdictOf(shown[i]));
        ChipSpec spec = verdictChip(shown[i], count);
        spec.large = true;
        m_chips[i]->setSpec(spec);
        m_chips[i]->setVisible(count > 0);
    }
    m_unchecked->setText(tr("Unchecked %1").arg(m_view->unchecked));
    m_onlyWords->setInk(m_onlyOpen ? Ink::Accent : Ink::Text2);
}

bool MaterialsPage::isOpen(int index) const {
    return m_rows[index]->data().verdict == Verdict::Unchecked && m_rows[index]->data().operable &&
           !m_given.contains(index);
}

void MaterialsPage::setCurrent(int index, bool focus) {
    if (index < 0 || index >= m_rows.size()) { return; }
    if (m_edited >= 0 && m_edited != index) { sendSentence(); }
    m_current = index;
    MaterialRow* row = m_rows[index];
    row->setVisible(true);
    row->setExpanded(true);
    if (focus && !row->isAncestorOf(QApplication::focusWidget())) { row->setFocus(Qt::TabFocusReason); }
    for (int i = 0; i < m_rows.size(); ++i) {
        if (i != index) { m_rows[i]->setExpanded(false); }
    }
    QTimer::singleShot(0, this, [this] {
        if (m_current < 0 || m_current >= m_rows.size()) { return; }
        m_scroll->ensureWidgetVisible(m_rows[m_current], 0, m_theme.px(24));
        QScrollBar* bar = m_scroll->verticalScrollBar();  // a row taller than the list shows its beginning
        bar->setValue(std::min(bar->value(), m_rows[m_current]->y()));
    });
}

void MaterialsPage::move(int from, int by) {
    const int last = int(m_rows.size()) - 1;
    int at = by == INT_MIN ? 0 : by == INT_MAX ? last : std::clamp(from + by, 0, last);
    const int step = by < 0 && by != INT_MIN ? -1 : 1;
    while (at >= 0 && at <= last && m_rows[at]->isHidden()) { at += by == INT_MAX ? -1 : step; }
    setCurrent(at, true);
}

void MaterialsPage::give(int index, Verdict verdict, int reason) {
    const auto* line = lineAt(index);
    const auto* material = line ? m_view->theme->material(line->id) : nullptr;
    if (!material) { return; }
    workstation::CounterService::VerdictInput input;
    input.material = line->id;
    input.verdict = verdictOf(verdict);
    if (m_counts.contains(index)) {
        input.originals = m_counts[index].first;
        input.copies = m_counts[index].second;
    }
    const auto kind =
        verdict == Verdict::Mismatch ? catalogue::DeficiencyKind::Nonconforming : catalogue::DeficiencyKind::Missing;
    const auto reasons = material->deficiencies(kind);
    if (reason >= 0 && reason < int(reasons.size())) { input.deficiency = reasons[std::size_t(reason)]->id; }
    m_edited = m_edited == index ? -1 : m_edited;
    m_service.verdict(input);
    if (verdict == Verdict::Unchecked) {
        m_given.remove(index);
        return;
    }
    m_given.insert(index);
    advance(index);
}

// A count by + or −: kept until the verdict is given, sent with it afterwards.
void MaterialsPage::recount(int index, bool copies, int count) {
    const auto& data = m_rows[index]->data();
    if (data.verdict == Verdict::Unchecked) {
        m_counts[index] = {copies ? data.originals : count, copies ? count : data.copies};
        return;
    }
    workstation::CounterService::VerdictInput input;
    input.material = m_ids[index];
    const bool shortNow = data.originals < data.originalsNeeded || data.copies < data.copiesNeeded;
    input.verdict = verdictOf(data.verdict == Verdict::Complete && shortNow ? Verdict::Missing : data.verdict);
    input.originals = data.originals;
    input.copies = data.copies;
    input.sentence = data.sentence.toStdString();
    m_service.verdict(input);
}

void MaterialsPage::sendSentence() {
    m_editPause->stop();
    if (m_edited < 0 || m_edited >= m_rows.size()) { return; }
    const int index = m_edited;
    m_edited = -1;
    const auto& data = m_rows[index]->data();
    if (!isProblem(data.verdict) && data.verdict != Verdict::Tolerated) { return; }
    const auto* check = checkOf(*m_view, m_ids[index]);
    if (check && qs(check->sentence) == data.sentence) { return; }
    workstation::CounterService::VerdictInput input;
    input.material = m_ids[index];
    input.verdict = verdictOf(data.verdict);
    input.originals = data.originals;
    input.copies = data.copies;
    input.sentence = data.sentence.trimmed().toStdString();
    const auto* material = m_view->theme->material(m_ids[index]);
    const auto kind = data.verdict == Verdict::Mismatch ? catalogue::DeficiencyKind::Nonconforming
                                                        : catalogue::DeficiencyKind::Missing;
    const auto reasons = material->deficiencies(kind);
    for (const auto* reason : reasons) {  // the failed points stay those of the reason that was chosen
        for (const auto& point : material->checks) {
            const bool failed = check && std::find(check->failedPoints.begin(), check->failedPoints.end(), point.id) !=
                                             check->failedPoints.end();
            const bool its = std::any_of(point.deficiencies.begin(), point.deficiencies.end(),
                                         [&](const auto& d) { return d.id == reason->id; });
            if (failed && its && input.deficiency.empty()) { input.deficiency = reason->id; }
        }
    }
    m_service.verdict(input);
}

void MaterialsPage::commit() { sendSentence(); }

bool MaterialsPage::escape() {
    if (m_current < 0 || m_current >= m_rows.size()) { return false; }
    m_rows[m_current]->setFocus(Qt::OtherFocusReason);
    return true;
}

// To the next unchecked row, from the top again at the end; none left: the form, once the snapshot says so.
void MaterialsPage::advance(int from) {
    const int count = int(m_rows.size());
    for (int step = 1; step <= count; ++step) {
        const int at = (from + step) % count;
        if (isOpen(at)) {
            setCurrent(at, true);
            return;
        }
    }
    m_finishing = true;
    if (m_view->unchecked == 0 && m_given.isEmpty()) {
        m_finishing = false;
        if (deficient(*m_view) == 0) {
            Q_EMIT stepAsked(m_view->fieldsOpen > 0 ? CounterStep::Form : CounterStep::Decision);
        } else {
            say(tr("All lines are checked. F12 issues the one notice"));
        }
    }
}

void MaterialsPage::goToNextOpen() {
    for (int i = 0; i < m_rows.size(); ++i) {
        if (isOpen(i)) {
            setCurrent(i, true);
            return;
        }
    }
    if (!m_rows.isEmpty()) { setCurrent(std::max(0, m_current), true); }
}

QWidget* MaterialsPage::firstOpen() const {
    int index = m_current;
    if (index < 0 || !isOpen(index)) {
        for (int i = 0; i < m_rows.size(); ++i) {
            if (isOpen(i)) {
                index = i;
                break;
            }
        }
    }
    index = index < 0 && !m_rows.isEmpty() ? 0 : index;
    return index >= 0 ? m_rows[index] : nullptr;
}

void MaterialsPage::toggleOnlyOpen() {
    m_onlyOpen = !m_onlyOpen;
    for (int i = 0; i < m_rows.size(); ++i) {
        const Verdict verdict = m_rows[i]->data().verdict;
        m_rows[i]->setVisible(!m_onlyOpen || i == m_current || verdict == Verdict::Unchecked || isProblem(verdict));
    }
    m_onlyWords->setInk(m_onlyOpen ? Ink::Accent : Ink::Text2);
}

}  // namespace yc::ui
