// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/overlay_scroll.h"

#include "ui/common/theme.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QScrollBar>

namespace yc::ui {
namespace {

class OverlayBar : public QScrollBar {
public:
    OverlayBar(Theme& theme, QAbstractScrollArea* area) : QScrollBar(Qt::Vertical, area), m_theme(theme), m_area(area) {
        QScrollBar* real = area->verticalScrollBar();
        area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(real, &QScrollBar::rangeChanged, this, [this] { follow(); });
        connect(real, &QScrollBar::valueChanged, this, &QScrollBar::setValue);
        connect(this, &QScrollBar::valueChanged, real, &QScrollBar::setValue);
        area->installEventFilter(this);
        setFocusPolicy(Qt::NoFocus);
        setAccessibleName(area->accessibleName());
        followTheme(theme, this, [this] { follow(); });
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == m_area && (event->type() == QEvent::Resize || event->type() == QEvent::Show ||
                                  event->type() == QEvent::LayoutRequest)) {
            follow();
        }
        return QScrollBar::eventFilter(watched, event);
    }

private:
    void follow() {
        const QScrollBar* real = m_area->verticalScrollBar();
        setRange(real->minimum(), real->maximum());
        setPageStep(real->pageStep());
        setSingleStep(real->singleStep());
        setValue(real->value());
        const int width = m_theme.px(12);
        setGeometry(m_area->width() - width, m_theme.px(2), width, m_area->height() - m_theme.px(4));
        setVisible(real->maximum() > real->minimum());
        raise();
    }
    Theme& m_theme;
    QAbstractScrollArea* m_area;
};

}  // namespace

void overlayScrollBar(Theme& theme, QAbstractScrollArea* area) { new OverlayBar(theme, area); }

}  // namespace yc::ui
