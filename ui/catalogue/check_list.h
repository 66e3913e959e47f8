// SPDX-License-Identifier: GPL-3.0-or-later
// Remarks 检查结果: rows of an icon, a sentence and what to do, each as high as its words. For the check, and for what is still
// to do before publication.
#pragma once

#include "ui/common/glyphs.h"

#include <QListView>

class QStandardItemModel;

namespace yc::ui {

class RemarkList : public QListView {
    Q_OBJECT
public:
    struct Remark {
        QString icon;
        IconStyle style = IconStyle::Filled;
        Ink iconInk = Ink::Text2;
        QString title;
        QString support;
        bool pale = false;   // put aside
        bool plain = false;  // the title is not bold
        QString key;         // what it is about, for the caller
    };
    explicit RemarkList(Theme& theme, QWidget* parent = nullptr);
    // `keep`: the current one stays current wherever it stands now; otherwise the first one is.
    void setRemarks(const QList<Remark>& remarks, bool keep = true);
    const QList<Remark>& remarks() const { return m_remarks; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void agreed(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Rows;
    Theme& m_theme;
    Rows* m_painted;
    QStandardItemModel* m_model;
    QList<Remark> m_remarks;
};

}  // namespace yc::ui
