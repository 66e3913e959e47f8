// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pane_splitter.h"

#include <QSettings>
#include <QSplitterHandle>

namespace yc::ui {
namespace {

// Nothing is drawn between panes: the ground shows.
class PlainHandle : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent*) override {}
};

}  // namespace

PaneSplitter::PaneSplitter(Theme& theme, const QString& key, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_theme(theme), m_key(key) {
    setChildrenCollapsible(false);
    followTheme(theme, this, [this] {
        setHandleWidth(m_theme.px(m_theme.density() == Density::Compact ? 12 : 16));
        for (int i = 0; i < m_panes.size(); ++i) { widget(i)->setMinimumWidth(m_theme.px(m_panes[i].minimum)); }
        apply();
    });
    connect(this, &QSplitter::splitterMoved, this, [this] {
        if (m_applying) { return; }
        const QList<int> now = sizes();
        for (int i = 0; i < m_panes.size(); ++i) {
            if (m_panes[i].width > 0 && now[i] > 0) { m_panes[i].width = now[i] * 100 / m_theme.scalePercent(); }
        }
    });
}

void PaneSplitter::addPane(QWidget* pane, int width, int minimum) {
    m_panes << Pane{width, minimum};
    addWidget(pane);
    pane->setMinimumWidth(m_theme.px(minimum));
    setStretchFactor(count() - 1, width == 0 ? 1 : 0);
    apply();
}

void PaneSplitter::setPaneWidth(int index, int width) {
    if (index >= 0 && index < m_panes.size() && m_panes[index].width != width) {
        m_panes[index].width = width;
        apply();
    }
}

void PaneSplitter::apply() {
    if (m_panes.isEmpty() || width() <= 0) { return; }
    m_applying = true;
    int fixed = 0;
    int open = 0;
    for (int i = 0; i < m_panes.size(); ++i) {
        const bool shown = !widget(i)->isHidden();
        fixed += shown ? m_theme.px(m_panes[i].width) : 0;
        open += shown && m_panes[i].width == 0 ? 1 : 0;
    }
    const int rest = std::max(0, width() - fixed - handleWidth() * (count() - 1));
    QList<int> wanted;
    for (const Pane& pane : std::as_const(m_panes)) {
        wanted << (pane.width > 0 ? m_theme.px(pane.width) : rest / std::max(1, open));
    }
    setSizes(wanted);
    m_applying = false;
}

void PaneSplitter::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    apply();
}

QSplitterHandle* PaneSplitter::createHandle() { return new PlainHandle(orientation(), this); }

void PaneSplitter::save(QSettings& settings) const {
    QVariantList widths;
    for (const Pane& pane : m_panes) { widths << pane.width; }
    settings.setValue(m_key, widths);
}

void PaneSplitter::restore(QSettings& settings) {
    const QVariantList widths = settings.value(m_key).toList();
    if (widths.size() != m_panes.size()) {
        return;  // another layout than the one remembered
    }
    for (int i = 0; i < m_panes.size(); ++i) {
        const int width = widths[i].toInt();
        if (m_panes[i].width > 0 && width >= m_panes[i].minimum) { m_panes[i].width = width; }
    }
    apply();
}

}  // namespace yc::ui
