// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/queue_panel.h"

#include "ui/common/accessibility.h"
#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/overlay_scroll.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace yc::ui {

namespace {
constexpr int designWidth = 560;
constexpr int digits = 9;
}  // namespace

QueuePanel::QueuePanel(Theme& theme, QWidget* host) : Popover(theme, host, /*dim=*/false) {
    m_body = new QWidget(this);
    auto* column = new QVBoxLayout(m_body);
    scaleLayout(theme, column, QMargins(16, 14, 16, 16), 10);
    auto* head = new QHBoxLayout;
    m_title = new Label(theme, Role::Title, Ink::Text, m_body);
    m_title->setWordWrap(true);
    head->addWidget(m_title, 1);
    head->addWidget(new KeyCap(theme, QStringLiteral("Esc"), tr("close"), m_body), 0, Qt::AlignTop);
    column->addLayout(head);
    m_support = new Label(theme, Role::Support, Ink::Text2, m_body);
    m_support->setWordWrap(true);
    column->addWidget(m_support);
    m_factsLabel = new Label(theme, Role::Body, Ink::Text, m_body);
    m_factsLabel->setWordWrap(true);
    column->addWidget(m_factsLabel);
    m_notice = new Notice(theme, Tone::Bad, QStringLiteral("dismiss_circle"), QString(), QString(), m_body);
    column->addWidget(m_notice);
    m_field = new TextField(theme, QString(), m_body);
    connect(m_field, &TextField::entered, this, &QueuePanel::enter);
    column->addWidget(m_field);
    m_scroll = new QScrollArea(m_body);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    overlayScrollBar(theme, m_scroll);
    m_list = new QWidget(m_scroll);
    m_list->setAutoFillBackground(false);
    auto* rows = new QVBoxLayout(m_list);
    scaleLayout(theme, rows, QMargins(), 8);
    m_scroll->setWidget(m_list);
    column->addWidget(m_scroll, 1);
    content()->addWidget(m_body);
    m_group = new QButtonGroup(this);
    followTheme(theme, this, [this] {
        if (isOpen()) { place(); }
    });
    host->installEventFilter(this);
}

QueuePanel::~QueuePanel() = default;

void QueuePanel::open(const Page& page) {
    m_pages = {page};
    show();
}

void QueuePanel::next(const Page& page) {
    m_pages << page;
    show();
}

bool QueuePanel::back() {
    if (m_pages.size() < 2 || m_waiting) { return false; }
    m_pages.removeLast();
    show();
    return true;
}

void QueuePanel::show() {
    const Page& page = m_pages.last();
    ++m_ticket;
    m_waiting = false;
    m_refusal.clear();
    m_typed.clear();
    m_notice->hide();
    m_title->setText(page.title);
    m_support->setText(page.support);
    m_support->setVisible(!page.support.isEmpty());
    m_factsLabel->setText(page.facts.join(QLatin1Char('\n')));
    m_factsLabel->setVisible(!page.facts.isEmpty());
    m_field->setVisible(!page.field.isEmpty());
    m_field->setLabel(page.field);
    m_field->setText(page.text);
    m_field->setHint(tr("Enter records it"));
    m_field->setError({});
    fillOptions();
    setReadable(this, page.title, page.support);
    place();
}

void QueuePanel::fillOptions() {
    for (OptionButton* option : std::as_const(m_options)) {  // one of them may be on its way here
        m_group->removeButton(option);
        m_list->layout()->removeWidget(option);
        option->hide();
        option->deleteLater();
    }
    m_options.clear();
    const auto& choices = m_pages.last().choices;
    for (int i = 0; i < int(choices.size()); ++i) {
        const Choice& choice = choices[i];
        OptionButton::Spec spec;
        spec.digit = i < digits ? QString::number(i + 1) : QString();
        spec.title = choice.title;
        spec.detail = choice.detail;
        spec.aside = choice.aside;
        spec.asideTone = choice.tone;
        auto* option = new OptionButton(m_theme, spec, m_list);
        option->setCheckable(false);
        option->setRefused(choice.reason);
        option->installEventFilter(this);
        m_group->addButton(option);
        connect(option, &QAbstractButton::clicked, this, [this, i] { choose(i); });
        m_list->layout()->addWidget(option);
        option->show();
        m_options << option;
    }
    m_scroll->setVisible(!choices.isEmpty());
}

// Under the strip at the left, as high as its content, inside the workspace.
void QueuePanel::place() {
    const QWidget* host = parentWidget();
    const int edge = m_theme.px(8);
    const int width = std::min(m_theme.px(designWidth), host->width() - 2 * edge);
    int list = 0;
    for (const OptionButton* option : std::as_const(m_options)) {
        if (!option->isHidden()) { list += option->sizeHint().height() + m_theme.px(8); }
    }
    m_scroll->setMinimumHeight(std::min(list, m_theme.px(160)));
    m_body->layout()->activate();
    const int inner = width - 2;
    m_scroll->setVisible(false);
    int height = m_body->layout()->hasHeightForWidth() ? m_body->layout()->totalHeightForWidth(inner)
                                                       : m_body->sizeHint().height();
    m_scroll->setVisible(!m_options.isEmpty());
    if (!m_options.isEmpty()) { height += list + m_theme.px(4); }
    height = std::min(height + 2, host->height() - 2 * edge);
    QWidget* focus = this;
    if (m_field->isVisibleTo(m_body)) {
        focus = m_field->edit();
    } else {
        for (OptionButton* option : std::as_const(m_options)) {
            if (option->isEnabled() && !option->isHidden()) {
                focus = option;
                break;
            }
        }
    }
    openAt(QRect(edge, edge, width, height), focus);
}

QList<OptionButton*> QueuePanel::visibleOptions() const {
    QList<OptionButton*> shown;
    for (OptionButton* option : m_options) {
        if (!option->isHidden()) { shown << option; }
    }
    return shown;
}

// Typed letters and digits keep only what they begin: A02 of forty tickets.
void QueuePanel::narrow() {
    const auto& choices = m_pages.last().choices;
    int ordinal = 0;
    for (int i = 0; i < int(m_options.size()); ++i) {
        const QString name = choices[i].search.isEmpty() ? choices[i].title : choices[i].search;
        const bool fits = m_typed.isEmpty() || name.contains(m_typed, Qt::CaseInsensitive);
        m_options[i]->setVisible(fits);
        OptionButton::Spec spec = m_options[i]->spec();
        spec.digit = fits && m_typed.isEmpty() && ++ordinal <= digits ? QString::number(ordinal) : QString();
        m_options[i]->setSpec(spec);
    }
    const QString support = m_pages.last().support;
    m_support->setText(m_typed.isEmpty() ? support : tr("Only %1. Backspace takes a letter back").arg(m_typed));
    m_support->setVisible(!m_support->text().isEmpty());
    place();
}

void QueuePanel::choose(int index) {
    if (m_waiting || index < 0 || index >= m_pages.last().choices.size()) { return; }
    const Choice choice = m_pages.last().choices[index];
    if (!choice.reason.isEmpty()) {
        refuse(choice.reason, {});
    } else if (choice.run) {
        choice.run();
    }
}

void QueuePanel::enter() {
    const Page page = m_pages.last();
    const QString text = m_field->text().trimmed();
    if (m_waiting || !page.entered) { return; }
    if (text.isEmpty() && !page.mayBeEmpty) {
        m_field->setError(tr("Nothing is written yet"));
        return;
    }
    page.entered(text);
}

int QueuePanel::wait() {
    m_waiting = true;
    m_support->setText(tr("Asking the centre"));
    m_support->show();
    return m_ticket;
}

void QueuePanel::answered(int ticket, const QString& refusal, const QString& remedy) {
    if (ticket != m_ticket || !isOpen()) { return; }
    if (refusal.isEmpty()) {
        closeIt();
    } else {
        refuse(refusal, remedy);
    }
}

void QueuePanel::refuse(const QString& sentence, const QString& remedy) {
    m_waiting = false;
    m_refusal = sentence;
    m_support->setText(m_pages.last().support);
    m_support->setVisible(!m_support->text().isEmpty());
    m_notice->setContent(Tone::Bad, QStringLiteral("dismiss_circle"), sentence, remedy);
    m_notice->show();
    place();
}

// ← in a list of choices is the way back, not the choice before.
bool QueuePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Left &&
        qobject_cast<OptionButton*>(watched)) {
        back();
        return true;
    }
    return Popover::eventFilter(watched, event);
}

void QueuePanel::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool typing = m_field->edit()->hasFocus();
    if (!typing && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)) {
        const auto shown = visibleOptions();
        for (int i = 0; i < int(m_options.size()); ++i) {
            if (m_options[i]->hasFocus() || (shown.size() == 1 && shown.first() == m_options[i])) {
                choose(i);
                return;
            }
        }
        return;
    }
    const QString text = event->text();
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (!typing && plain && key == Qt::Key_Backspace && !m_typed.isEmpty()) {
        m_typed.chop(1);
        narrow();
        return;
    }
    if (!typing && plain && text.size() == 1 && !m_options.isEmpty()) {
        const QChar letter = text.front();
        if (letter.isDigit() && m_typed.isEmpty()) {
            choose(letter.digitValue() - 1);
            return;
        }
        if (letter.isLetterOrNumber() && m_options.size() > 1) {
            m_typed += letter.toUpper();
            narrow();
            return;
        }
    }
    Popover::keyPressEvent(event);
}

}  // namespace yc::ui
