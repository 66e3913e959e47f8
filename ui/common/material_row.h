// SPDX-License-Identifier: GPL-3.0-or-later
// Material row 材料行 of the Materials step: one line per paper, expanded when current. Real widgets, so focus,
// names and editing come free (≤ 40 rows). A value snapshot goes in, what the clerk did comes out.
#pragma once

#include "ui/common/verdict_segment.h"

#include <QPointer>
#include <QStringList>
#include <QWidget>

class QLabel;

namespace yc::ui {

class Label;
class Chip;
class TextArea;

// Column widths in design px; shared by the head and all rows. The name takes the rest.
struct MaterialColumns {
    int index = 34;
    int original = 104;
    int copy = 84;
    int verdict = 112;
    int evidence = 300;
    bool copyJoinsOriginal = false;
};

struct MaterialCriterion {
    enum class State { Unknown, Met, Broken };
    QString text;
    State state = State::Unknown;
};

struct MaterialRowData {
    int number = 0;        // 1-based, as shown
    QString name;          // 医疗费用票据、费用清单、出院记录
    QString detail;        // 生育医疗费用报销 医保局
    bool handedIn = true;  // false: 不用交, 已填报 — `plain` is shown instead of counts
    QString plain;
    int originals = 0;
    int originalsNeeded = 0;  // 0: none asked, shown as —
    int copies = 0;
    int copiesNeeded = 0;
    QString unit;  // 件, shown in the expanded counter
    QString form;  // 电子件, after the count
    Verdict verdict = Verdict::Unchecked;
    int scans = -1;  // captured pages; -1 shows no chip
    QString evidence;
    Tone evidenceTone = Tone::Neutral;
    QList<MaterialCriterion> criteria;
    QString sentence;            // goes on the correction notice 告知单
    QStringList missingReasons;  // more than one opens the second stage (ui.md 5, two-stage digits)
    QStringList mismatchReasons;
    int reason = -1;          // index of the chosen reason
    QString tolerateRefused;  // why 4 is not available; empty: available
    QString exemptRefused;    // why 5 is not available
    bool operable = true;     // false for 免交 and 他项产生 lines that the clerk cannot change
};

bool isProblem(Verdict verdict);

class MaterialRow : public QWidget {
    Q_OBJECT
public:
    MaterialRow(Theme& theme, const MaterialColumns& columns, QWidget* parent = nullptr);

    void setData(const MaterialRowData& data);
    const MaterialRowData& data() const { return m_data; }
    void setColumns(const MaterialColumns& columns);
    void setExpanded(bool expanded);
    bool isExpanded() const { return m_expanded; }
    // Tint for 2 s after a scan or a change from elsewhere.
    void flash();
    // "第 5 份，医疗费用票据、费用清单、出院记录，缺失，原件 2，应 3"
    static QString accessibleSentence(const MaterialRowData& data);
    TextArea* sentenceEditor() const { return m_sentence; }
    VerdictSegment* segment() const { return m_segment; }
    bool isChoosingReason() const { return m_choosing != Verdict::Unchecked; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    // The digit as typed: 0-5 a verdict, or a reason while the reasons are open.
    void pressDigit(int digit);

Q_SIGNALS:
    void activated();  // clicked or focused: make it the current row
    void verdictGiven(yc::ui::Verdict verdict, int reason);
    void verdictRefused(yc::ui::Verdict verdict, const QString& why);
    void countChanged(bool copies, int count);
    void sentenceEdited(const QString& sentence);
    void captureAsked();
    void moveAsked(int rows);  // ↑ ↓ Home End: -1, +1, INT_MIN, INT_MAX
    void agreed();             // Enter

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Places;
    Places places() const;
    void build();
    void arrange();
    void refresh();
    void openReasons(Verdict verdict);
    void closeReasons();
    void changeCount(int by);
    void paintGround(QPainter& painter) const;
    void paintLine(QPainter& painter, const Places& at) const;
    void paintCounts(QPainter& painter, const Places& at) const;
    int paintCount(QPainter& painter, const QRect& cell, int have, int need, bool boxed) const;
    void paintEvidence(QPainter& painter, const QRect& cell) const;
    void paintCriteria(QPainter& painter, const Places& at) const;
    int expandedHeight(int width) const;

    Theme& m_theme;
    MaterialColumns m_columns;
    MaterialRowData m_data;
    bool m_expanded = false;
    bool m_hovered = false;
    bool m_flashing = false;
    bool m_copiesCurrent = false;
    Verdict m_choosing = Verdict::Unchecked;
    VerdictSegment* m_segment = nullptr;
    TextArea* m_sentence = nullptr;
    QWidget* m_reasons = nullptr;
};

}  // namespace yc::ui
