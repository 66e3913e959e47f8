// SPDX-License-Identifier: GPL-3.0-or-later
// Search field 查找框: letters are pinyin initials, digits the tail of a number, Chinese a name; searched 150 ms after
// the last key. The input method is off until Ctrl+Space; what is being composed is searched as it stands.
#pragma once

#include "ui/common/label.h"

#include <QFrame>
#include <QLineEdit>

class QTimer;

namespace yc::ui {

class SearchEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchEdit(QWidget* parent);
    QString preedit() const { return m_preedit; }

Q_SIGNALS:
    void composing();
    void down();  // into the results
    void entered();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    QString m_preedit;
};

class SearchField : public QFrame {
    Q_OBJECT
public:
    static constexpr int pauseMs = 150;

    explicit SearchField(Theme& theme, QWidget* parent = nullptr);
    SearchEdit* edit() const { return m_edit; }
    QString text() const;
    // Sets the text and searches at once.
    void setText(const QString& text);
    // Searches now what the pause still holds back; true when there was something.
    bool flush();

Q_SIGNALS:
    void search(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void edited();
    void sayKind();
    Theme& m_theme;
    SearchEdit* m_edit;
    Label* m_kind;
    QTimer* m_pause;
};

}  // namespace yc::ui
