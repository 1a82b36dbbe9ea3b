package vn.tiendo.plan.resolution;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.file.FileRefusals;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Violation;

/** /api/v1/resolutions:read. */
@RestController
class ResolutionController {

    private static final String PART = "file";

    private final ReadUpload readUpload;
    private final Refusals refusals;
    private final FileRefusals fileRefusals;

    ResolutionController(ReadUpload readUpload, Refusals refusals, FileRefusals fileRefusals) {
        this.readUpload = readUpload;
        this.refusals = refusals;
        this.fileRefusals = fileRefusals;
    }

    /** Whether the caller may is decided before anything of the upload is taken. */
    @PostMapping(path = "/api/v1/resolutions:read", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> read(MultipartRequest upload, @AuthenticationPrincipal Caller caller) throws IOException {
        return switch (Authority.decide(caller, Action.READ_RESOLUTION, new Resource.NewPlan(caller.unit()))) {
            case Decision.Allowed() -> read(upload.getFile(PART));
            case Decision refusal -> refusals.refused(refusal);
        };
    }

    private ResponseEntity<?> read(@Nullable MultipartFile file) throws IOException {
        if (file == null) {
            return refusals.badRequest(new Violation("/" + PART, "required", null, null));
        }
        return switch (readUpload.read(file)) {
            case Reading.Drafted(var draft) -> ResponseEntity.ok(DraftForm.write(draft));
            case Reading.Refused(var problem) -> fileRefusals.of(problem, "/" + PART);
            case Reading.Busy() -> fileRefusals.busy();
        };
    }

    /** What is no multipart body, or larger than one may be. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(MultipartException e) {
        return fileRefusals.of(e instanceof MaxUploadSizeExceededException ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.BAD_REQUEST);
    }
}
