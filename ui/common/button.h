// SPDX-License-Identifier: GPL-3.0-or-later
// Button 按钮: verb plus object, shows its key. One primary per screen.
#pragma once

#include "ui/common/glyphs.h"

#include <QPushButton>

namespace yc::ui {

class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind { Normal, Primary, Danger, Quiet };

    Button(Theme& theme, const QString& text, const QString& key = {}, Kind kind = Kind::Normal,
           QWidget* parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    void setKey(const QString& sequence);  // shown as keycaps; the key itself is handled by whoever owns the key table
    QString key() const { return m_key; }
    void setShape(const QString& icon);  // icon before the text
    // Not available, with its reason: tooltip and accessible description.
    void setRefused(const QString& reason);
    void setLarge(bool large);  // 48 high, login and first run

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Kind m_kind;
    QString m_key;
    QString m_shape;
    bool m_large = false;
};

}  // namespace yc::ui
