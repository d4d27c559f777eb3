package nl.ruilwerk.document;

import nl.ruilwerk.document.inspection.InspectionProcesses;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the parts of this context that depend on its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    @Bean
    InspectionProcesses inspectionProcesses(DocumentSettings settings) {
        return new InspectionProcesses(settings.inspectionTime(), settings.inspectionMemory().toBytes(), settings.inspectionsAtOnce());
    }

    @Bean
    DocumentUploadLimits receiptUploadLimits(DocumentSettings settings) {
        return DocumentUploadLimits.of(DocumentPurpose.RECEIPT, settings);
    }
}
