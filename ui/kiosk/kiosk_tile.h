// SPDX-License-Identifier: GPL-3.0-or-later
// Kiosk tile 取号按钮: what a finger touches. All sizes are px of the 1080×1920 design times `scale`.
#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace yc::ui {

// Noto Sans CJK SC with rare names, `px` already scaled.
QFont kioskFont(double px, QFont::Weight weight);

class KioskTile : public QAbstractButton {
    Q_OBJECT
public:
    enum class Look { Theme, Small, Primary, Tool };

    KioskTile(Theme& theme, Look look, QWidget* parent);
    void setContent(const QString& icon, const QString& name, const QStringList& lines);
    void setScale(double scale, bool largeType);
    // Not now: stays and can be touched to learn why.
    void setPale(bool pale);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintTheme(QPainter& painter, bool down) const;
    void paintPlain(QPainter& painter) const;
    double px(double design) const { return design * m_scale; }
    double type(double design) const { return design * m_scale * (m_large ? 1.25 : 1.0); }
    Theme& m_theme;
    Look m_look;
    QString m_icon;
    QStringList m_lines;
    double m_scale = 1;
    bool m_large = false;
    bool m_pale = false;
};

}  // namespace yc::ui
