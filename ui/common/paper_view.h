// SPDX-License-Identifier: GPL-3.0-or-later
// Paper view 纸面预览: draws a paper exactly as the PDF will be, on the sunken ground with a soft shadow; the
// line that just changed is tinted. Layout runs 30 ms after the last change, off the critical path.
#pragma once

#include "reports/layout.h"
#include "ui/common/theme.h"

#include <memory>
#include <QAbstractScrollArea>

class QTimer;

namespace yc::ui {

class PaperView : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class State { Live, Printed, Void };

    // Pages are laid out with these metrics; they must outlive the view.
    PaperView(Theme& theme, const reports::FontMetricsProvider& metrics, QWidget* parent = nullptr);

    void setPaper(const reports::Document& paper);  // debounced
    void setPaperNow(const reports::Document& paper);
    void clear(const QString& why);  // nothing to show: one sentence instead
    void setState(State state);
    // Fit the width (default) or a zoom in percent of the fitted width, 50…400.
    void setZoom(int percent);
    int zoom() const { return m_zoom; }
    int pageCount() const { return int(m_pages.size()); }
    // Image of one page for exports and the large view.
    static QImage renderPage(const reports::Page& page, int widthPx, bool showChanged);

    QSize sizeHint() const override;

Q_SIGNALS:
    void laidOut();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layoutNow();
    void updateBars();
    double scale() const;
    Theme& m_theme;
    const reports::FontMetricsProvider& m_metrics;
    std::unique_ptr<reports::Document> m_paper;
    std::vector<reports::Page> m_pages;
    QString m_why;
    State m_state = State::Live;
    int m_zoom = 100;
    QTimer* m_timer;
};

// Draws one page with the painter's origin at its top left, `scale` px per point.
void paintPage(QPainter& painter, const reports::Page& page, double scale, bool showChanged);

}  // namespace yc::ui
