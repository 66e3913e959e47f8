// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/hall_menu.h"

#include "ui/common/label.h"
#include "ui/common/option_button.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace yc::ui {

HallMenu::HallMenu(Theme& theme, QWidget* host, const QList<Entry>& entries, const QString& heading)
    : Popover(theme, host, /*dim=*/false), m_heading(heading), m_entries(entries) {
    setAccessibleName(heading.isEmpty() ? tr("Other things the hall shows") : heading);
    QWidget* owner = content()->parentWidget();
    scaleLayout(theme, content(), QMargins(12, 12, 12, 12), 8);
    if (!heading.isEmpty()) {
        auto* head = new Label(theme, heading, Role::Body, Ink::Text, owner);
        head->setWordWrap(true);
        content()->addWidget(head);
    }
    auto* group = new QButtonGroup(this);
    for (int i = 0; i < m_entries.size(); ++i) {
        OptionButton::Spec spec;
        spec.digit = QString::number(i + 1);
        spec.title = m_entries[i].title;
        spec.detail = m_entries[i].detail;
        auto* button = new OptionButton(theme, spec, owner);
        content()->addWidget(button);
        group->addButton(button);
        m_buttons << button;
        connect(button, &QAbstractButton::clicked, this, [this, i] { choose(i); });
    }
}

void HallMenu::open() {
    content()->activate();
    const int width = m_theme.px(420);
    const bool wraps = content()->hasHeightForWidth();
    const QSize size(width, (wraps ? content()->heightForWidth(width - 2) : content()->sizeHint().height()) + 2);
    const QWidget* host = parentWidget();
    openAt(QRect(host->width() - size.width() - m_theme.px(24),
                 std::max(0, host->height() - size.height() - m_theme.px(70)), size.width(), size.height()),
           m_buttons.value(0));
}

void HallMenu::choose(int index) {
    if (index < 0 || index >= m_entries.size()) { return; }
    closeIt();
    m_entries[index].run();
}

void HallMenu::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < m_entries.size() && !(event->modifiers() & Qt::ControlModifier)) {
        choose(digit);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        for (int i = 0; i < m_buttons.size(); ++i) {
            if (m_buttons[i]->hasFocus()) { choose(i); }
        }
    } else {
        Popover::keyPressEvent(event);
    }
}

}  // namespace yc::ui
