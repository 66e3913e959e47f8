// SPDX-License-Identifier: GPL-3.0-or-later
// Text field 输入格: label, where the value comes from (card, shared data, by hand, not verified), the edit
// itself and the error line. Errors are shown on leaving the field, never while typing.
#pragma once

#include "ui/common/label.h"

#include <QLineEdit>
#include <QPlainTextEdit>

class QHBoxLayout;
class QVBoxLayout;

namespace yc::ui {

// Origin of a value 来源; the paper prints it and the reviewer relies on it.
struct OriginMark {
    enum class Kind { None, Card, Shared, Manual, Unverified, Derived };
    Kind kind = Kind::None;
    QString words;  // "读卡 10:20"
};

class TextField : public QWidget {
    Q_OBJECT
public:
    TextField(Theme& theme, const QString& label, QWidget* parent = nullptr);

    QLineEdit* edit() const { return m_edit; }
    QString text() const { return m_edit->text(); }
    void setText(const QString& text);
    void setLabel(const QString& label);
    void setPlaceholder(const QString& text);
    void setOrigin(const OriginMark& origin);
    void setHint(const QString& hint);  // right end of the label row, support text
    // What went wrong and how to fix it; empty clears. A 2 px border, icon and sentence.
    void setError(const QString& sentence);
    bool hasError() const;
    // Read-only values keep full ink and their origin; disabled ones are pale.
    void setReadOnly(bool readOnly);
    void setIcon(const QString& shape);  // inside the left end
    void setTrailing(const QString& words, Tone tone = Tone::Neutral,
                     const QString& icon = {});  // inside the right end
    void setLarge(bool large);                   // 44 high, login
    void setSecret(bool secret);

    // Checked on leaving the field: returns the error sentence or nothing.
    using Check = std::function<QString(const QString&)>;
    void setCheck(Check check);
    bool check();  // runs the check now; true when fine

Q_SIGNALS:
    void textEdited(const QString& text);
    void entered();  // Enter with no preedit open: agree and go on
    void left();     // focus left, after the check

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateName();
    Theme& m_theme;
    Label* m_label;
    Label* m_hint;
    IconLabel* m_originIcon;
    Label* m_originWords;
    QLineEdit* m_edit;
    QWidget* m_errorRow;
    Label* m_errorText;
    Check m_check;
    Label* m_trailing = nullptr;
    IconLabel* m_trailingIcon = nullptr;
    IconLabel* m_leading = nullptr;
    bool m_large = false;
};

// Sentence editor 多行: a plain text edit in the same dress; Ctrl+Enter and F-keys pass through, Tab leaves it.
class TextArea : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TextArea(Theme& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    void edited(const QString& text);  // by the person, not by setPlainText
    void left();

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    Theme& m_theme;
};

}  // namespace yc::ui
