// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/form_page.h"

#include "domain/intake/form_rows.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/overlay_scroll.h"
#include "ui/counter/list_card.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QTimer>

namespace yc::ui {

namespace catalogue = domain::catalogue;

namespace {
constexpr int sendPatienceMs = 3000;  // a refused value never shows; then the record is what counts
}

FormPage::FormPage(Theme& theme, workstation::CounterService& service, QWidget* parent)
    : CounterPage(theme, service, parent), m_card(new Card(theme, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->setTitle(tr("One form for all items"));
    m_scroll = new QScrollArea(m_card);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    overlayScrollBar(theme, m_scroll);
    m_card->body()->addWidget(m_scroll, 1);
}

FormPage::~FormPage() { letGo(); }

// A field that goes away with the focus in it would still tell that it was left.
void FormPage::letGo() {
    for (TextField* field : std::as_const(m_fields)) { field->disconnect(this); }
    m_fields.clear();
}

// Rows of a repeated group stand as recorded, and one more where the clerk asked for it.
int FormPage::rows(const catalogue::FormGroup& group) const {
    const int filled = domain::rowsFilled(m_view->state->personal.form, *m_view->theme, group);
    return std::min(std::max(filled, m_opened.value(qs(group.id), 1)), std::max(1, group.maxRows));
}

QList<domain::FieldId> FormPage::fieldsOf(const CounterView& view, QList<bool>& required) const {
    QList<domain::FieldId> ids;
    for (const auto& group : view->theme->fieldGroups) {
        const auto* shown = view->resolution.group(group.id);
        const int count = shown ? rows(*shown) : 1;
        for (int row = 1; row <= count; ++row) {
            for (const auto& form : view->resolution.form) {
                const auto* field = view->theme->field(form.id);
                if (!field || field->group != group.id) { continue; }
                ids << catalogue::rowField(form.id, row);
                required << form.required;
            }
        }
    }
    return ids;
}

void FormPage::setView(const CounterView& view) {
    if (m_case != view->caseId) { m_opened.clear(); }
    m_view = view;
    if (auto* batch = m_service.batch(); batch && !m_list) {
        m_list = new ListCard(m_theme, *batch, this);
        connect(m_list, &ListCard::said, this, [this](const QString& words) { say(words); });
        auto* forms = new Button(m_theme, tr("Print each department's form"), {}, Button::Kind::Quiet, m_card);
        connect(forms, &QPushButton::clicked, this, [this] {
            commit();
            m_service.batch()->printForms();
        });
        m_card->headLayout()->addWidget(forms);
        qobject_cast<QVBoxLayout*>(layout())->insertWidget(0, m_list);
    }
    if (m_list) { m_list->setVisible(view->resolution.batch); }
    QList<bool> required;
    const QList<domain::FieldId> ids = fieldsOf(view, required);
    if (ids != m_ids || required != m_required || m_case != view->caseId) {
        m_case = view->caseId;
        m_ids = ids;
        m_required = required;
        rebuild();
    }
    for (int i = 0; i < m_fields.size(); ++i) { load(i); }
    m_card->setHint(view->fieldsOpen > 0 ? tr("%1 still empty; Enter goes to the next").arg(view->fieldsOpen)
                                         : tr("All filled; Enter goes to the decision"));
    if (m_finishing && view->fieldsOpen == 0) {
        m_finishing = false;
        Q_EMIT stepAsked(CounterStep::Decision);
    }
}

void FormPage::rebuild() {
    letGo();
    m_sent.clear();
    m_finishing = false;
    m_previous = nullptr;
    auto* body = new QWidget;
    body->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const auto& group : m_view->theme->fieldGroups) {
        const auto* shown = m_view->resolution.group(group.id);
        if (!shown) { continue; }
        for (int row = 1; row <= rows(*shown); ++row) { addGroup(column, group, row, body); }
        if (!group.repeats()) { continue; }
        auto* more = new Button(m_theme, tr("Add %1").arg(qs(group.rowName)), {}, Button::Kind::Quiet, body);
        const bool full = rows(*shown) >= shown->maxRows;
        if (full) { more->setRefused(tr("at most %1").arg(shown->maxRows)); }
        if (m_view->readOnly) { more->hide(); }
        connect(more, &QPushButton::clicked, this, [this, id = group.id] { addRow(id); });
        column->addWidget(more, 0, Qt::AlignLeft);
    }
    column->addStretch(1);
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false);
}

void FormPage::addGroup(QVBoxLayout* column, const catalogue::FieldGroup& group, int row, QWidget* body) {
    const QString title = group.repeats() ? tr("%1 %2").arg(qs(group.rowName)).arg(row) : qs(group.name);
    auto* head = new GroupHead(m_theme, title, group.repeats() && row == 1 ? qs(group.name) : QString(), body);
    const bool removable = group.repeats() && row > std::max(1, group.minRows) && !m_view->readOnly;
    if (removable) {
        auto* out = new Button(m_theme, tr("Take out"), {}, Button::Kind::Quiet, head);
        out->setAccessibleName(tr("Take out %1 %2").arg(qs(group.rowName)).arg(row));
        connect(out, &QPushButton::clicked, this, [this, id = group.id, row] { removeRow(id, row); });
        head->row()->addWidget(out);
        head->setFixedHeight(std::max(head->height(), out->minimumSizeHint().height()));
    }
    column->addWidget(head);
    auto* grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    followTheme(m_theme, grid, [this, grid] {
        const int pad = m_theme.cardPadding();
        const bool compact = m_theme.density() == Density::Compact;
        grid->setContentsMargins(pad, m_theme.px(compact ? 6 : 10), pad, m_theme.px(compact ? 6 : 10));
        grid->setHorizontalSpacing(m_theme.px(24));
        grid->setVerticalSpacing(m_theme.px(compact ? 4 : 8));
    });
    column->addLayout(grid);
    int cell = 0;
    for (int i = 0; i < m_ids.size(); ++i) {
        const auto place = catalogue::fieldOfRow(m_ids[i]);
        const auto* field = m_view->theme->field(place.first);
        if (field->group == group.id && place.second == row) { addField(i, grid, cell, body); }
    }
}

void FormPage::addField(int i, QGridLayout* grid, int& cell, QWidget* body) {
    const domain::FieldId id = catalogue::fieldOfRow(m_ids[i]).first;
    const auto* field = m_view->theme->field(id);
    auto* edit = new TextField(m_theme, qs(field->label), body);
    edit->edit()->setAccessibleName(qs(domain::rowFieldLabel(*m_view->theme, m_ids[i])));
    const bool wide = field->kind == catalogue::FieldKind::Address;
    if (wide && cell % 2) { ++cell; }
    grid->addWidget(edit, cell / 2, cell % 2, 1, wide ? 2 : 1, Qt::AlignTop);
    cell += wide ? 2 : 1;
    QString hint = qs(field->hint);
    const bool several = field->kind == catalogue::FieldKind::MultiChoice;
    if (field->kind == catalogue::FieldKind::Choice || several) {
        QStringList choices;
        for (const auto& choice : field->choices) {
            choices << QStringLiteral("%1 %2").arg(choices.size() + 1).arg(qs(choice));
        }
        hint = choices.join(QStringLiteral("　"));
    } else if (hint.isEmpty() && field->kind == catalogue::FieldKind::Date) {
        hint = tr("like 2026-03-11");
    } else if (hint.isEmpty() && field->kind == catalogue::FieldKind::DateTime) {
        hint = tr("like 2026-03-11 08:30");
    }
    edit->setPlaceholder(m_required[i] ? hint : hint.isEmpty() ? tr("If there is one") : hint);
    edit->setCheck([this, i](const QString& text) { return problem(i, text); });
    connect(edit, &TextField::entered, this, [this, i] { enterFrom(i); });
    connect(edit, &TextField::left, this, [this, i] { send(i); });
    if (field->kind == catalogue::FieldKind::Choice || several) {
        connect(edit, &TextField::textEdited, this, [edit, several, id, this](const QString& text) {
            const auto* known = m_view->theme->field(id);
            bool ok = false;
            const int digit = text.right(1).toInt(&ok);  // a digit takes the whole field, or turns one of several
            if (ok && digit >= 1 && known && digit <= int(known->choices.size())) {
                const QString choice = qs(known->choices[std::size_t(digit) - 1]);
                QStringList chosen;
                if (several) { chosen = text.chopped(1).split(QLatin1Char('^'), Qt::SkipEmptyParts); }
                if (!chosen.removeOne(choice)) { chosen << choice; }
                edit->setText(chosen.join(QLatin1Char('^')));
                edit->edit()->setModified(true);
                if (!several) { edit->edit()->selectAll(); }
            }
        });
    }
    if (m_previous) { setTabOrder(m_previous, edit->edit()); }
    m_previous = edit->edit();
    m_fields << edit;
}

void FormPage::addRow(const std::string& group) {
    const auto* shown = m_view->resolution.group(group);
    if (!shown || m_view->readOnly) { return; }
    commit();
    const int row = rows(*shown) + 1;
    if (row > shown->maxRows) { return; }
    m_opened[qs(group)] = row;
    setView(CounterView(m_view));
    for (int i = 0; i < m_ids.size(); ++i) {
        const auto place = catalogue::fieldOfRow(m_ids[i]);
        const auto* field = m_view->theme->field(place.first);
        if (field->group != group || place.second != row) { continue; }
        m_fields[i]->edit()->setFocus(Qt::OtherFocusReason);
        m_scroll->ensureWidgetVisible(m_fields[i], 0, m_theme.px(24));
        return;
    }
}

// The rows below move up, so that no number is left out.
void FormPage::removeRow(const std::string& group, int row) {
    const auto* shown = m_view->resolution.group(group);
    if (!shown || m_view->readOnly) { return; }
    commit();
    const int last = rows(*shown);
    const auto& form = m_view->state->personal.form;
    const auto value = [&](const domain::FieldId& id) {
        const auto found = form.find(id.str());
        return found == form.end() ? std::string() : found->second.value;
    };
    std::map<std::string, std::string> values;
    for (const auto& field : m_view->resolution.form) {
        if (m_view->theme->field(field.id)->group != group) { continue; }
        for (int at = row; at <= last; ++at) {
            const auto own = catalogue::rowField(field.id, at);
            const std::string next = at < last ? value(catalogue::rowField(field.id, at + 1)) : std::string();
            if (value(own) != next) { values[own.str()] = next; }
        }
    }
    m_opened[qs(group)] = last - 1;
    if (!values.empty()) { m_service.fillMany(values); }
    setView(CounterView(m_view));
}

void FormPage::load(int index) {
    TextField* field = m_fields[index];
    field->setReadOnly(m_view->readOnly);
    const auto& form = m_view->state->personal.form;
    const auto found = form.find(m_ids[index].str());
    if (field->edit()->isModified()) { return; }  // being typed
    if (const auto sent = m_sent.constFind(index); sent != m_sent.constEnd()) {
        const bool recorded = (found == form.end() ? QString() : qs(found->second.value)) != sent->before;
        if (!recorded && sent->since.elapsed() < sendPatienceMs) { return; }
        m_sent.erase(sent);
    }
    if (found == form.end()) {
        field->setText({});
        field->setOrigin({});
        return;
    }
    QString source;
    const auto* known = m_view->theme->field(catalogue::fieldOfRow(m_ids[index]).first);
    using K = catalogue::FieldOrigin::Kind;
    for (const auto& origin : known->origins) {
        const bool fits = (found->second.origin == domain::Origin::Card && origin.kind == K::Card) ||
                          (found->second.origin == domain::Origin::Shared &&
                           (origin.kind == K::Shared || origin.kind == K::Licence)) ||
                          (found->second.origin == domain::Origin::Generated && origin.kind == K::Answer);
        if (fits && source.isEmpty()) { source = qs(origin.text); }
    }
    OriginMark mark = CounterWords::origin(found->second.origin, source);
    if (found->second.origin == domain::Origin::Generated && !source.isEmpty()) { mark.words = source; }
    field->setText(qs(found->second.value));
    field->edit()->setModified(false);
    field->setOrigin(mark);
}

// Empty fields are told by F12 and the count, never as an error.
QString FormPage::problem(int index, const QString& text) const {
    if (text.trimmed().isEmpty()) { return {}; }
    const auto checked = domain::checkedRowValue(*m_view->theme, m_ids[index], text.trimmed().toStdString());
    return checked ? QString() : CounterWords::refusal(checked.error());
}

void FormPage::send(int index) {
    TextField* field = m_fields[index];
    const QString text = field->text().trimmed();
    const auto& form = m_view->state->personal.form;
    const auto found = form.find(m_ids[index].str());
    const QString before = found == form.end() ? QString() : qs(found->second.value);
    if (!field->edit()->isModified() || m_view->readOnly || !problem(index, text).isEmpty()) { return; }
    field->edit()->setModified(false);
    if (text == before) { return; }
    m_sent[index].before = before;
    m_sent[index].since.start();
    m_service.fill(m_ids[index], text.toStdString());
}

void FormPage::commit() {
    for (int i = 0; i < m_fields.size(); ++i) { send(i); }
}

int FormPage::nextEmpty(int after) const {
    for (int step = 1; step <= m_fields.size(); ++step) {
        const int at = int((after + step) % m_fields.size());
        if (m_required[at] && (m_fields[at]->text().trimmed().isEmpty() || m_fields[at]->hasError())) { return at; }
    }
    return -1;
}

void FormPage::enterFrom(int index) {
    send(index);
    const int next = nextEmpty(index);
    if (next >= 0 && next != index) {
        m_fields[next]->edit()->setFocus(Qt::TabFocusReason);
        m_scroll->ensureWidgetVisible(m_fields[next], 0, m_theme.px(24));
        return;
    }
    if (next == index) { return; }
    m_finishing = true;
    if (m_view->fieldsOpen == 0) {
        m_finishing = false;
        Q_EMIT stepAsked(CounterStep::Decision);
    }
}

void FormPage::goToNextOpen() {
    const int next = m_fields.isEmpty() ? -1 : nextEmpty(-1);
    if (next >= 0) {
        m_fields[next]->edit()->setFocus(Qt::TabFocusReason);
        m_scroll->ensureWidgetVisible(m_fields[next], 0, m_theme.px(24));
    }
}

QWidget* FormPage::firstOpen() const {
    if (m_list && m_list->isVisibleTo(this) && m_list->snapshot() && m_list->snapshot()->listed == 0) {
        if (QWidget* first = m_list->firstOpen()) { return first; }
    }
    const int next = m_fields.isEmpty() ? -1 : nextEmpty(-1);
    return next >= 0 ? m_fields[next]->edit() : m_fields.isEmpty() ? nullptr : m_fields.front()->edit();
}

}  // namespace yc::ui
