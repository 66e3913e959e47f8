// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_page.h"

#include "ui/common/glyph_widgets.h"
#include "ui/common/label.h"
#include "ui/common/option_button.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui {

SettingsPage::SettingsPage(Theme& theme, QWidget* host) : Popover(theme, host, /*dim=*/true), m_grid(new QGridLayout) {
    setAccessibleName(tr("Settings"));
    QWidget* owner = content()->parentWidget();
    auto* head = new QHBoxLayout;
    scaleLayout(theme, head, QMargins(24, 18, 24, 6), 12);
    head->addWidget(new Label(theme, tr("Settings"), Role::Title, Ink::Text, owner));
    auto* where =
        new Label(theme, tr("of this machine; each choice is kept at once"), Role::Support, Ink::Text2, owner);
    where->setElided(true);
    head->addWidget(where, 1);
    head->addWidget(new KeyCap(theme, QStringLiteral("Esc"), tr("close"), owner));
    content()->addLayout(head);
    scaleLayout(theme, m_grid, QMargins(24, 10, 24, 24), 12);
    m_grid->setColumnStretch(1, 1);
    content()->addLayout(m_grid);
    content()->addStretch(1);
    addThemeRow();
    addScaleRow();
    addOtherRows();
}

void SettingsPage::addRow(const QString& title, const QString& detail, const QList<Choice>& choices) {
    QWidget* owner = content()->parentWidget();
    const int row = m_grid->rowCount();
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(m_theme, title, Role::BodyBold, Ink::Text, owner));
    auto* support = new Label(m_theme, detail, Role::Support, Ink::Text2, owner);
    support->setElided(true);
    words->addWidget(support);
    m_grid->addLayout(words, row, 0);
    scaleMinimumWidth(m_theme, support, 170);
    auto* line = new QHBoxLayout;
    scaleLayout(m_theme, line, QMargins(), 8);
    auto* group = new QButtonGroup(this);
    for (const Choice& choice : choices) {
        OptionButton::Spec spec;
        spec.title = choice.words;
        spec.height = 40;
        auto* button = new OptionButton(m_theme, spec, owner);
        button->setProperty("ycSetting", title);
        group->addButton(button);
        line->addWidget(button, 1);
        m_shown << Shown{button, choice};
        connect(button, &QAbstractButton::clicked, this, [this, choice] {
            choice.set(m_look);
            m_look.applyTo(m_theme);
            refresh();
            Q_EMIT changed(m_look);
        });
    }
    m_grid->addLayout(line, row, 1);
}

void SettingsPage::addThemeRow() {
    const auto choice = [](const QString& words, ThemeId id) {
        return Choice{words, [id](Look& look) { look.theme = id; },
                      [id](const Look& look) { return look.theme == id; }};
    };
    addRow(tr("Colours"), tr("Ctrl+Shift+D changes them"),
           {choice(tr("Light"), ThemeId::Light), choice(tr("Dark"), ThemeId::Dark),
            choice(tr("High contrast"), ThemeId::HighContrast)});
}

void SettingsPage::addScaleRow() {
    QList<Choice> choices;
    for (int percent = 100; percent <= 200; percent += 25) {
        choices << Choice{QStringLiteral("%1 %").arg(percent), [percent](Look& look) { look.scale = percent; },
                          [percent](const Look& look) { return look.scale == percent; }};
    }
    addRow(tr("Letters"), tr("Ctrl with + and −"), choices);
}

void SettingsPage::addOtherRows() {
    const auto language = [](const QString& words, const QString& name) {
        return Choice{words, [name](Look& look) { look.language = name; },
                      [name](const Look& look) { return look.language == name; }};
    };
    addRow(tr("Language"), tr("papers stay Chinese"),
           {language(QStringLiteral("中文"), QStringLiteral("zh_CN")),
            language(QStringLiteral("English"), QStringLiteral("en"))});
    const auto volume = [](const QString& words, int from, int to) {
        return Choice{words, [to](Look& look) { look.volume = to; },
                      [from, to](const Look& look) { return look.volume >= from && look.volume <= to; }};
    };
    addRow(tr("Sounds"), tr("always with words"),
           {volume(tr("Off"), 0, 0), volume(tr("Quiet"), 1, 30), volume(tr("Normal"), 31, 60),
            volume(tr("Loud"), 61, 100)});
    const auto motion = [](const QString& words, bool reduce) {
        return Choice{words, [reduce](Look& look) { look.reduceMotion = reduce; },
                      [reduce](const Look& look) { return look.reduceMotion == reduce; }};
    };
    addRow(tr("Motion"), tr("panes and fading marks"), {motion(tr("As drawn"), false), motion(tr("None"), true)});
}

void SettingsPage::refresh() {
    for (const Shown& shown : std::as_const(m_shown)) { shown.button->setChecked(shown.choice.is(m_look)); }
}

void SettingsPage::openWith(const Look& look) {
    m_look = look;
    refresh();
    content()->activate();
    const int width = std::min(m_theme.px(820), parentWidget()->width() - m_theme.px(48));
    const int height = std::min(content()->sizeHint().height(), parentWidget()->height() - m_theme.px(48));
    OptionButton* first = nullptr;
    for (const Shown& shown : std::as_const(m_shown)) {
        if (!first && shown.button->isChecked()) { first = shown.button; }
    }
    openAt(QRect((parentWidget()->width() - width) / 2, (parentWidget()->height() - height) / 3, width, height), first);
}

}  // namespace yc::ui
