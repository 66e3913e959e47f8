// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/paper_view.h"

#include "ui/common/accessibility.h"
#include "ui/common/glyphs.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

namespace yc::ui {
namespace {

constexpr int debounceMs = 30;

// The screen's own voices of the paper (reports/document.h, FontRole).
QFont fontOf(reports::FontRole role, double pixels) {
    QFont font;
    const auto chain = [&font](const QString& first) {
        font.setFamilies({first, QStringLiteral("HanaMinA"), QStringLiteral("HanaMinB")});
    };
    switch (role) {
    case reports::FontRole::Body: chain(QStringLiteral("Noto Serif CJK SC")); break;
    case reports::FontRole::Strong: chain(QStringLiteral("Noto Serif CJK SC")), font.setWeight(QFont::Bold); break;
    case reports::FontRole::Code: chain(QStringLiteral("Noto Sans Mono CJK SC")), font.setWeight(QFont::Bold); break;
    case reports::FontRole::Sans: chain(QStringLiteral("Noto Sans CJK SC")); break;
    case reports::FontRole::SansStrong: chain(QStringLiteral("Noto Sans CJK SC")), font.setWeight(QFont::Bold); break;
    }
    font.setPixelSize(std::max(1, int(pixels + 0.5)));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QColor inkColour(reports::Ink ink) {
    const reports::Rgb rgb = reports::colourOf(ink);
    return {rgb.r, rgb.g, rgb.b};
}

// The layout places runs by the printer's metrics; the screen's are brought to the same width.
void paintRun(QPainter& painter, const reports::Run& run, double scale) {
    const double size = run.size * scale;
    if (size < 1) { return; }
    QFont font = fontOf(run.role, size);
    const QString text = QString::fromStdString(run.text);
    if (run.letterSpacing != 0) { font.setLetterSpacing(QFont::AbsoluteSpacing, run.letterSpacing * scale); }
    painter.save();
    painter.translate(run.x * scale, run.y * scale);
    if (run.angle != 0) { painter.rotate(-run.angle); }
    const double natural = QFontMetricsF(font).horizontalAdvance(text);
    if (run.width > 0 && natural > 0) {
        const double stretch = run.width * scale / natural;
        painter.scale(stretch, size / font.pixelSize());
    }
    painter.setFont(font);
    painter.setPen(inkColour(run.ink));
    painter.drawText(QPointF(0, 0), text);
    painter.restore();
}

void paintQr(QPainter& painter, const reports::QrPlace& code, double scale) {
    const int side = code.matrix.side;
    if (side <= 0) { return; }
    const double cell = code.size * scale / side;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            if (code.matrix.dark(x, y)) {
                painter.drawRect(QRectF(code.x * scale + x * cell, code.y * scale + y * cell, cell + 0.3, cell + 0.3));
            }
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

}  // namespace

void paintPage(QPainter& painter, const reports::Page& page, double scale, bool showChanged) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (const reports::Rect& rect : page.rects) {
        if (rect.ink != reports::Ink::Changed || showChanged) {
            painter.fillRect(QRectF(rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale),
                             inkColour(rect.ink));
        }
    }
    for (const reports::Run& run : page.runs) {
        if (run.ink == reports::Ink::Watermark) { paintRun(painter, run, scale); }
    }
    for (const reports::Line& line : page.lines) {
        QPen pen(inkColour(line.ink), std::max(0.7, line.width * scale));
        if (line.dashed) { pen.setDashPattern({3, 2}); }
        painter.setPen(pen);
        painter.drawLine(QPointF(line.x1 * scale, line.y1 * scale), QPointF(line.x2 * scale, line.y2 * scale));
    }
    for (const reports::Circle& circle : page.circles) {
        QPen pen(inkColour(circle.ink), std::max(0.8, circle.width * scale));
        if (circle.dashed) { pen.setDashPattern({3, 2}); }
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(circle.x * scale, circle.y * scale), circle.radius * scale, circle.radius * scale);
    }
    for (const reports::QrPlace& code : page.codes) { paintQr(painter, code, scale); }
    for (const reports::Run& run : page.runs) {
        if (run.ink != reports::Ink::Watermark) { paintRun(painter, run, scale); }
    }
    painter.restore();
}

PaperView::PaperView(Theme& theme, const reports::FontMetricsProvider& metrics, QWidget* parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_metrics(metrics), m_timer(new QTimer(this)) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Paper preview"));
    m_timer->setSingleShot(true);
    m_timer->setInterval(debounceMs);
    connect(m_timer, &QTimer::timeout, this, &PaperView::layoutNow);
    followTheme(theme, this, [this] {
        updateBars();
        viewport()->update();
    });
}

void PaperView::setPaper(const reports::Document& paper) {
    m_paper = std::make_unique<reports::Document>(paper);
    m_timer->start();
}

void PaperView::setPaperNow(const reports::Document& paper) {
    m_paper = std::make_unique<reports::Document>(paper);
    m_timer->stop();
    layoutNow();
}

void PaperView::clear(const QString& why) {
    m_timer->stop();
    m_paper.reset();
    m_pages.clear();
    m_why = why;
    setReadable(this, why);
    updateBars();
    viewport()->update();
}

void PaperView::setState(State state) {
    m_state = state;
    viewport()->update();
}

void PaperView::setZoom(int percent) {
    m_zoom = std::clamp(percent, 50, 400);
    updateBars();
    viewport()->update();
}

QSize PaperView::sizeHint() const { return {m_theme.px(420), m_theme.px(560)}; }

void PaperView::layoutNow() {
    if (!m_paper) { return; }
    m_pages = reports::layout(*m_paper, m_metrics);
    m_why.clear();
    setReadable(this, tr("%1, %n page(s)", nullptr, int(m_pages.size())).arg(QString::fromStdString(m_paper->title)),
                QString::fromStdString(m_paper->number));
    updateBars();
    viewport()->update();
    Q_EMIT laidOut();
}

double PaperView::scale() const {
    if (m_pages.empty()) { return 1; }
    const int margin = m_theme.px(20);
    const double fitted = std::max(80, viewport()->width() - 2 * margin) / m_pages.front().width;
    return fitted * m_zoom / 100.0;
}

void PaperView::updateBars() {
    double width = 0;
    double height = m_theme.px(16);
    for (const reports::Page& page : m_pages) {
        width = std::max(width, page.width * scale());
        height += page.height * scale() + m_theme.px(16);
    }
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_theme.px(40));
    verticalScrollBar()->setRange(0, std::max(0, int(height) - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, m_zoom > 100 ? std::max(0, int(width) + 2 * m_theme.px(20) - viewport()->width())
                                                    : 0);
}

void PaperView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    const Tokens& t = m_theme.tokens();
    painter.fillRect(viewport()->rect(), t.sunken);
    if (m_pages.empty()) {
        painter.setFont(m_theme.font(Role::Body));
        painter.setPen(t.text3);
        painter.drawText(viewport()->rect().adjusted(m_theme.px(24), m_theme.px(24), -m_theme.px(24), 0),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_why);
        return;
    }
    const double s = scale();
    double y = m_theme.px(16) - verticalScrollBar()->value();
    for (const reports::Page& page : m_pages) {
        const double w = page.width * s;
        const double h = page.height * s;
        const double x =
            std::max(double(m_theme.px(20)), (viewport()->width() - w) / 2) - horizontalScrollBar()->value();
        const QRect sheet{int(x), int(y), int(w), int(h)};
        if (sheet.intersects(viewport()->rect())) {
            glyphs::paintBox(painter, sheet.adjusted(-1, -1, 1, 1), t.paper, t.line, 0);
            painter.save();
            painter.setClipRect(sheet);
            painter.translate(sheet.topLeft());
            paintPage(painter, page, s, m_state == State::Live);
            if (m_state == State::Void) {
                painter.setPen(QPen(t.lampBad, m_theme.px(2)));
                painter.drawLine(QPointF(0, 0), QPointF(w, h));
            }
            painter.restore();
        }
        y += h + m_theme.px(16);
    }
    if (hasFocus()) { glyphs::paintFocusRing(painter, m_theme, viewport()->rect(), m_theme.px(4)); }
}

void PaperView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void PaperView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: setZoom(m_zoom + 25); return;
    case Qt::Key_Minus: setZoom(m_zoom - 25); return;
    case Qt::Key_Home: verticalScrollBar()->setValue(0); return;
    case Qt::Key_End: verticalScrollBar()->setValue(verticalScrollBar()->maximum()); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PaperView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom + (event->angleDelta().y() > 0 ? 10 : -10));
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

QImage PaperView::renderPage(const reports::Page& page, int widthPx, bool showChanged) {
    const double s = widthPx / page.width;
    QImage image(widthPx, std::max(1, int(page.height * s)), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, page, s, showChanged);
    return image;
}

}  // namespace yc::ui
