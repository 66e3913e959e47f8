// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/step_tabs.h"

#include "ui/common/accessibility.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QPainter>

namespace yc::ui {

class StepTabs::Tab : public QAbstractButton {
public:
    Tab(Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
        setCheckable(true);
        setFocusPolicy(Qt::NoFocus);  // has its own key
        setAttribute(Qt::WA_Hover);
    }
    void setTab(const StepTab& tab) {
        m_tab = tab;
        setText(tab.title);
        QStringList name{tab.title};
        if (!tab.line.isEmpty()) { name << tab.line; }
        if (isChecked()) { name << tr("current step"); }
        setAccessibleName(name.join(QStringLiteral("，")));
        setToolTip(tab.key);
        update();
    }
    const StepTab& tab() const { return m_tab; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        const bool on = isChecked();
        glyphs::paintBox(painter, rect(),
                         on             ? t.accentWeak
                         : underMouse() ? t.hover
                                        : t.surface,
                         on ? t.accent : t.line, m_theme.px(8), on ? m_theme.px(t.focusWidth) : 1);
        const bool tight = width() < m_theme.px(230);
        int x = m_theme.px(tight ? 10 : 14);
        const QFont keyFont = m_theme.font(Role::Key);
        QString key = m_tab.key;
        key.replace(QLatin1Char('+'), QLatin1Char(' '));
        painter.setFont(keyFont);
        painter.setPen(on ? t.text2 : t.text3);
        painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, key);
        x += QFontMetrics(keyFont).horizontalAdvance(key) + m_theme.px(tight ? 7 : 10);
        const QFont titleFont = m_theme.font(on ? Role::CardHead : Role::RowName);
        painter.setFont(titleFont);
        painter.setPen(on ? t.accent : t.text);
        painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, m_tab.title);
        x += QFontMetrics(titleFont).horizontalAdvance(m_tab.title) + m_theme.px(8);
        paintState(painter, x, tight);
    }

private:
    static QString tr(const char* text) { return StepTabs::tr(text); }
    void paintState(QPainter& painter, int from, bool tight) {
        const Tokens& t = m_theme.tokens();
        QString shape;
        QColor ink = t.text3;
        switch (m_tab.state) {
        case StepTab::State::Done: shape = QStringLiteral("checkmark_circle"), ink = t.ok; break;
        case StepTab::State::Attention: shape = QStringLiteral("subtract_circle"), ink = t.bad; break;
        case StepTab::State::Tolerated: shape = QStringLiteral("clock"), ink = t.warn; break;
        case StepTab::State::Empty:
        case StepTab::State::Working: break;
        }
        const int right = width() - m_theme.px(tight ? 10 : 14);
        const QFont font = m_theme.font(Role::Support);
        const QFontMetrics fm(font);
        const int icon = shape.isEmpty() ? 0 : m_theme.px(22);
        QString line = m_tab.line;
        if (fm.horizontalAdvance(line) + icon > right - from) { line = m_tab.shortLine; }
        if (fm.horizontalAdvance(line) + icon > right - from) { line.clear(); }
        const int w = fm.horizontalAdvance(line);
        painter.setFont(font);
        painter.setPen(isChecked() ? t.text2 : t.text3);
        painter.drawText(QRect(right - w, 0, w + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, line);
        if (icon > 0) {
            const int x = right - w - (line.isEmpty() ? m_theme.px(16) : icon);
            painter.drawPixmap(x, (height() - m_theme.px(16)) / 2,
                               m_theme.icon(shape, 16, ink, IconStyle::Filled, devicePixelRatioF()));
        }
    }
    Theme& m_theme;
    StepTab m_tab;
};

StepTabs::StepTabs(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Steps"));
    followTheme(theme, this, [this] {
        updateGeometry();
        arrange();
    });
}

void StepTabs::setTabs(const QList<StepTab>& tabs) {
    while (m_tabs.size() > tabs.size()) { delete m_tabs.takeLast(); }
    while (m_tabs.size() < tabs.size()) {
        auto* tab = new Tab(m_theme, this);
        const int index = int(m_tabs.size());
        connect(tab, &QAbstractButton::clicked, this, [this, index] {
            setCurrent(m_current);  // the owner decides
            Q_EMIT chosen(index);
        });
        tab->show();
        m_tabs << tab;
    }
    for (int i = 0; i < tabs.size(); ++i) { m_tabs[i]->setTab(tabs[i]); }
    setCurrent(m_current);
    arrange();
}

void StepTabs::setTab(int index, const StepTab& tab) {
    if (index >= 0 && index < m_tabs.size() && !(m_tabs[index]->tab() == tab)) { m_tabs[index]->setTab(tab); }
}

void StepTabs::setCurrent(int index) {
    m_current = index;
    for (int i = 0; i < m_tabs.size(); ++i) {
        m_tabs[i]->setChecked(i == index);
        m_tabs[i]->setTab(m_tabs[i]->tab());
    }
}

QSize StepTabs::sizeHint() const {
    return {m_theme.px(700), m_theme.px(m_theme.density() == Density::Compact ? 40 : 52)};
}
QSize StepTabs::minimumSizeHint() const { return {m_theme.px(400), sizeHint().height()}; }

void StepTabs::resizeEvent(QResizeEvent*) { arrange(); }

void StepTabs::arrange() {
    if (m_tabs.isEmpty()) { return; }
    const int gap = m_theme.px(m_theme.density() == Density::Compact ? 6 : 8);
    const int n = int(m_tabs.size());
    for (int i = 0; i < n; ++i) {
        const int left = (width() + gap) * i / n;
        const int right = (width() + gap) * (i + 1) / n - gap;
        m_tabs[i]->setGeometry(left, 0, right - left, height());
    }
}

}  // namespace yc::ui
