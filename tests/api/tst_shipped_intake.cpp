// SPDX-License-Identifier: GPL-3.0-or-later
// The window rules over the catalogue as it ships.
#include "domain/fixture.h"
#include "domain/intake_property.h"

#include "api/calendar_json.h"
#include "api/catalogue_json.h"

#include <QTest>

using namespace yc;

class TestShippedIntake : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void R074_R075_noticeListsExactlyWhatAcceptanceRefuses();
};

void TestShippedIntake::R074_R075_noticeListsExactlyWhatAcceptanceRefuses() {
    const auto catalogue = api::readCatalogueDirectory(YC_SOURCE_DIR "/installer/catalogue");
    QVERIFY(catalogue.hasValue());
    const auto calendar = api::readCalendarDirectory(YC_SOURCE_DIR "/installer/calendar");
    QVERIFY(calendar.hasValue());
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    domain::fixture::NoticeProperty property(catalogue->release, *calendar, seed);
    for (int i = 1; i <= 300; ++i) {
        property.runCase(i);
        if (QTest::currentTestFailed()) {
            qInfo("case %d of seed %u", i, seed);
            return;
        }
    }
    QVERIFY(property.accepted > 0 && property.notices > 0 && property.notCovered > 0);
}

QTEST_GUILESS_MAIN(TestShippedIntake)
#include "tst_shipped_intake.moc"
